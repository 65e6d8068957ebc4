import { computed, type Ref } from 'vue';
import { isLayoutPicture, type BoardPicture } from '@zhiban/wire';
import type { BoardStore } from '../wallboard/use-board';
import { useBoards } from '../wallboard/use-boards';
import type { FloorPlace } from './floor-place';

const pictureOf = (store: BoardStore | undefined): BoardPicture | null => {
  const picture = store?.held.value?.picture;
  return picture && !isLayoutPicture(picture) ? picture : null;
};

/** The floor as it is now: the whole centre, and beside it the queue that is open with its calls. Both by strokes. */
export function useFloor(place: Ref<FloorPlace>) {
  const boards = computed(() => ['centre', ...(place.value.queue === null ? [] : [`queue:${place.value.queue}`])]);
  const open = useBoards(boards);
  const centre = computed(() => open('centre'));
  const near = computed(() => (place.value.queue === null ? undefined : open(`queue:${place.value.queue}`)));
  return {
    picture: computed(() => pictureOf(centre.value)),
    health: computed(() => centre.value?.health.value ?? { sources: {}, whole: null }),
    refusal: computed(() => centre.value?.refusal.value ?? null),
    fresh: computed(() => centre.value?.held.value?.fresh ?? {}),
    explain: (asked: Parameters<BoardStore['explain']>[0]) => centre.value?.explain(asked) ?? Promise.resolve(null),
    /** The queue's own board; `null`: none is open, or it is on its way. */
    near: computed(() => pictureOf(near.value)),
    nearRefusal: computed(() => near.value?.refusal.value ?? null),
  };
}
