import { computed, type ShallowRef } from 'vue';
import { dayNumber } from '@zhiban/time';
import { atTick } from '../book/at-tick';
import type { Ground } from '../hand/hit';
import { useHand } from '../hand/use-hand';
import { rowHeight } from '../paint/rows-scene';
import { timeScale } from '../time/time-scale';
import type { StageEmit, StageProps } from './stage-props';
import { useStageView } from './use-stage-view';

/** What all parts of the board share: what is shown, where it lies, and what is in the hand. */
export function useStage(
  props: Readonly<StageProps>,
  emit: StageEmit,
  scroller: Readonly<ShallowRef<HTMLElement | null>>,
  paint: () => void,
) {
  const view = useStageView(scroller, paint);
  const scale = computed(() =>
    timeScale(
      props.desk.court.board.world.days,
      dayNumber(props.desk.first),
      dayNumber(props.desk.last),
      props.zoom,
      view.size.width,
    ),
  );
  const ground = (): Ground => ({ scale: scale.value, rows: props.rows, shifts: props.desk.book.shown, rowHeight });
  const hand = useHand(ground, () => props.desk);
  /** The shift that is chosen: the keys are about it. */
  const focused = computed(() => atTick(props.tick, props.desk.book.shown.byId.get(props.chosen ?? '') ?? null));
  const leftEdge = () => scale.value.from + view.scroll.x / scale.value.pxPerMs;
  return { props, emit, scroller, ...view, ...hand, scale, ground, focused, leftEdge };
}
export type Stage = ReturnType<typeof useStage>;
