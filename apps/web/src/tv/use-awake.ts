import { onScopeDispose } from 'vue';

/** Keeps the screen from sleeping, where the browser can. A lock ends when the page is hidden, so it is asked for again. */
export function useAwake(): void {
  const ask = () => {
    if (document.visibilityState === 'visible') void navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  onScopeDispose(() => document.removeEventListener('visibilitychange', ask));
  ask();
}
