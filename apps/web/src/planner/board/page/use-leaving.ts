import { onScopeDispose } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

export interface Unsaved {
  /** Something is not with the server yet. */
  waiting: () => boolean;
  /** It stays in this page, for the server cannot be reached. Otherwise it goes on being sent from the next one. */
  held: () => boolean;
  ask: () => boolean;
}

/** A question before what is not saved is left: by the browser's own before the page goes, by ours before another one comes. */
export function useLeaving({ waiting, held, ask }: Unsaved): void {
  const leaving = (event: BeforeUnloadEvent) => waiting() && event.preventDefault();
  window.addEventListener('beforeunload', leaving);
  onScopeDispose(() => window.removeEventListener('beforeunload', leaving));
  onBeforeRouteLeave(() => !held() || ask());
}
