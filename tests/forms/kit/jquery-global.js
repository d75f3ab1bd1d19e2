import $ from 'jquery';

// Plugins of the jQuery world look for it there.
window.$ = $;
window.jQuery = $;

export default $;
