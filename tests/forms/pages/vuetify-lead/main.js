import { createApp, h } from 'vue';
import { createVuetify } from 'vuetify';
import * as components from 'vuetify/components';
import * as directives from 'vuetify/directives';
import 'vuetify/styles';
import App from './app.vue';

const glyphs = {
  checkboxOn: '☑',
  checkboxOff: '☐',
  checkboxIndeterminate: '⊟',
  radioOn: '◉',
  radioOff: '○',
  ratingFull: '★',
  ratingEmpty: '☆',
  dropdown: '▾',
  clear: '✕',
  delete: '✕',
  close: '✕',
  prev: '‹',
  next: '›',
  first: '«',
  last: '»',
  sortAsc: '↑',
  sortDesc: '↓',
  calendar: '📅',
  expand: '⌄',
  collapse: '⌃',
  plus: '+',
  minus: '−',
  menu: '☰',
  file: '📎',
};

const vuetify = createVuetify({
  components,
  directives,
  icons: {
    defaultSet: 'signs',
    aliases: Object.fromEntries(Object.keys(glyphs).map((name) => [name, name])),
    sets: { signs: { component: (props) => h(props.tag, glyphs[props.icon] ?? '•') } },
  },
});

createApp(App).use(vuetify).mount('#app');
