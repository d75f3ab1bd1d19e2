import * as quasar from 'quasar';
import { createApp } from 'vue';
import App from './app.vue';
import 'quasar/dist/quasar.css';

const { Quasar, Notify, ...rest } = quasar;
const components = Object.fromEntries(Object.entries(rest).filter(([name]) => /^Q[A-Z]/.test(name)));
const { ClosePopup } = rest;

createApp(App).use(Quasar, { plugins: { Notify }, components, directives: { ClosePopup } }).mount('#app');
