import { effectScope, onScopeDispose, shallowReactive, shallowRef, watch, type EffectScope, type Ref } from 'vue';
import { feedOf } from '@zhiban/wire';
import { useBoard, type BoardStore } from './use-board';

/**
 * The stores of several boards at once. All are watched, not only the one that is seen: the next one hangs there without
 * a wait, and a breach on one that is not seen is known. The server encodes each board once, whoever watches.
 */
export function useBoards(boards: Ref<readonly string[]>): (board: string) => BoardStore | undefined {
  const open = shallowReactive(new Map<string, { scope: EffectScope; store: BoardStore }>());

  function begin(feed: string): void {
    const scope = effectScope(true);
    const store = scope.run(() => useBoard(shallowRef(feed)));
    if (store) open.set(feed, { scope, store });
  }

  function end(feed: string): void {
    open.get(feed)?.scope.stop();
    open.delete(feed);
  }

  watch(
    boards,
    (wanted) => {
      const feeds = new Set(wanted.map(feedOf));
      for (const feed of [...open.keys()]) if (!feeds.has(feed)) end(feed);
      for (const feed of feeds) if (!open.has(feed)) begin(feed);
    },
    { immediate: true },
  );
  onScopeDispose(() => [...open.keys()].forEach(end));
  return (board) => open.get(feedOf(board))?.store;
}
