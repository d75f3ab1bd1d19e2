import ArcoVue from '@arco-design/web-vue';
import { createApp } from 'vue';
import App from './app.vue';
import '@arco-design/web-vue/dist/arco.css';

createApp(App).use(ArcoVue).mount('#app');
