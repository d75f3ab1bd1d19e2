import naive from 'naive-ui';
import { createApp } from 'vue';
import App from './app.vue';

createApp(App).use(naive).mount('#app');
