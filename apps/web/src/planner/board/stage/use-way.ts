import { nextTick, watch } from 'vue';
import type { Shift } from '@zhiban/wire';
import { rowHeight } from '../paint/rows-scene';
import { instantAt, xOf } from '../time/time-scale';
import type { Stage } from './use-stage';

/** Brings times and shifts into sight. */
export function useWay(stage: Stage) {
  const { props, scroller, size, scroll, scale, focused, scrolled } = stage;
  let seenMiddle = scale.value.from;

  /** Called with each painting: once the zoom is another, nothing tells any more what was seen before. */
  function noteMiddle(): void {
    seenMiddle = instantAt(scale.value, scroll.x + size.width / 2);
  }

  /** Another zoom goes to the shift that is chosen, or to now, or stays about the middle of what was seen. */
  watch(
    () => props.zoom,
    async () => {
      const { from, to } = scale.value;
      const anchor = focused.value?.from ?? (props.now >= from && props.now < to ? props.now : seenMiddle);
      await nextTick();
      if (scroller.value) scroller.value.scrollLeft = xOf(scale.value, anchor) - size.width / 3;
      scrolled();
    },
  );

  function goTo(at: number): void {
    if (scroller.value) scroller.value.scrollLeft = xOf(scale.value, at);
  }

  function reveal({ person, from, to }: Shift): void {
    const { value } = scroller;
    if (!value) return;
    const y = props.rows.findIndex((row) => row.person.id === person) * rowHeight;
    const [x, end] = [xOf(scale.value, from), xOf(scale.value, to)];
    const { scrollLeft, scrollTop } = value;
    if (y < scrollTop || y + rowHeight > scrollTop + size.height) value.scrollTop = y - size.height / 3;
    if (x < scrollLeft || end > scrollLeft + size.width) value.scrollLeft = x - size.width / 4;
  }

  /** The board moves along when the hand comes to its edge. */
  function followEdge(x: number, y: number): void {
    const { value } = scroller;
    if (!value) return;
    const near = 24;
    if (x < near) value.scrollLeft -= near;
    if (x > size.width - near) value.scrollLeft += near;
    if (y < near) value.scrollTop -= rowHeight;
    if (y > size.height - near) value.scrollTop += rowHeight;
  }
  return { noteMiddle, goTo, reveal, followEdge };
}
export type Way = ReturnType<typeof useWay>;
