import { onScopeDispose, type Ref } from 'vue';
import { zoomNames, type Zoom } from '../time/time-scale';

export interface PageKeys {
  zoom: Ref<Zoom>;
  turn: (way: 'undo' | 'redo') => void;
  mayTurn: () => boolean;
  /** A dialog is open: the keys are its own. */
  busy: () => boolean;
}

/** Undo, redo and zoom from anywhere on the page. */
export function usePageKeys({ zoom, turn, mayTurn, busy }: PageKeys): void {
  function keyed(event: KeyboardEvent): void {
    if (busy() || (event.target as HTMLElement).matches('input, textarea, select')) return;
    if (event.ctrlKey || event.metaKey) turned(event);
    else if (event.key === '+' || event.key === '-') {
      const next = zoomNames[zoomNames.indexOf(zoom.value) + (event.key === '+' ? 1 : -1)];
      if (next) zoom.value = next;
    }
  }

  function turned(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const way = key === 'z' && !event.shiftKey ? 'undo' : key === 'y' || key === 'z' ? 'redo' : null;
    if (!way || !mayTurn()) return;
    event.preventDefault();
    turn(way);
  }
  window.addEventListener('keydown', keyed);
  onScopeDispose(() => window.removeEventListener('keydown', keyed));
}
