import { onScopeDispose, shallowReactive } from 'vue';

export interface KeyAction {
  key: string;
  /** Text key of what it does. */
  text: string;
  run: () => void;
  /** Whether it would do something now; otherwise the key is free for others. */
  when?: () => boolean;
}

/** The keys of the page that is open; listed by `?`. */
export const keyActions = shallowReactive(new Set<KeyAction>());

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

export function handleKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  for (const action of keyActions) {
    if (action.key !== event.key || action.when?.() === false) continue;
    event.preventDefault();
    action.run();
    return;
  }
}

export function useKeys(actions: KeyAction[]): void {
  for (const action of actions) keyActions.add(action);
  onScopeDispose(() => actions.forEach((action) => keyActions.delete(action)));
}
