import { chooseLanguage, currentLanguage } from '../platform/i18n';
import type { KeyAction } from '../platform/keys';
import { switchTheme } from '../platform/theme';

/** Keys that every wall has. */
export const wallKeys: KeyAction[] = [
  {
    key: 'l',
    text: 'keys.language',
    run: () => void chooseLanguage(currentLanguage() === 'en' ? 'zh-CN' : 'en'),
  },
  { key: 't', text: 'keys.theme', run: switchTheme },
  {
    key: 'f',
    text: 'keys.full',
    run: () =>
      void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  },
];
