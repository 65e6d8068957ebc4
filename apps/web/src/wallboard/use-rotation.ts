import { computed, shallowRef, watch, type Ref } from 'vue';
import { inBreach } from './alarm-list';
import { turned, type Shown, type Turn } from './rotation';
import { useBoards } from './use-boards';
import { serverClock } from './use-server-clock';
import { wallSocket } from '../platform/socket';

/** Several boards in turn. `stopped`: the one that hangs there stays. */
export function useRotation(turns: Ref<readonly Turn[]>, stopped = shallowRef(false)) {
  const { second } = serverClock(wallSocket());
  const storeOf = useBoards(computed(() => turns.value.map(({ board }) => board)));
  const shown = shallowRef<Shown | null>(null);

  /** A board that is no more has no turn, as long as there are others. */
  function present(): readonly Turn[] {
    const there = turns.value.filter(({ board }) => storeOf(board)?.refusal.value?.code !== 'board.unknown');
    return there.length > 0 ? there : turns.value;
  }

  function breached(at: number): Set<string> {
    const found = turns.value.filter(({ board }) => {
      const store = storeOf(board);
      return store?.held.value && inBreach(store.held.value.picture, at);
    });
    return new Set(found.map(({ board }) => board));
  }

  watch(
    [second, turns],
    ([at]) => {
      if (stopped.value && turns.value.some(({ board }) => board === shown.value?.board)) return;
      shown.value = turned(shown.value, present(), breached(at), at);
    },
    { immediate: true },
  );
  const board = computed(() => shown.value?.board ?? turns.value[0]?.board ?? 'centre');
  return { board, store: computed(() => storeOf(board.value)) };
}
