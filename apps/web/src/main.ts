import { createApp } from 'vue';
import App from './app.vue';
import { chooseLanguage, currentLanguage, loadTexts, texts } from './platform/i18n';
import { router } from './router';
import './platform/theme.css';
import './platform/controls.css';

await loadTexts('common');
await chooseLanguage(currentLanguage());
createApp(App).use(texts).use(router).mount('#app');
