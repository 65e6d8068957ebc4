import { nextTick, watch } from 'vue';
import type { Shift } from '@zhiban/wire';
import { rowHeight } from '../paint/rows-scene';
import { instantAt, xOf } from '../time/time-scale';
import type { Stage } from './use-stage';

/** Brings times and shifts into sight. */
export function useWay(stage: Stage) {
  const { props, scroller, size, scroll, scale, focused, scrolled } = stage;
  const seen = { left: scale.value.from, middle: scale.value.from };

  /** Called with each painting: once the scale is another, nothing tells any more what was seen before. */
  function noteSeen(): void {
    seen.left = instantAt(scale.value, scroll.x);
    seen.middle = instantAt(scale.value, scroll.x + size.width / 2);
  }

  /** Another width, of the window or because a sheet has opened beside the board, shows the same days. */
  watch(
    () => size.width,
    async (_, before) => {
      if (before === 0) return;
      const { left } = seen;
      await nextTick();
      goTo(left);
      scrolled();
    },
  );

  /** Another zoom goes to the shift that is chosen, or to now, or stays about the middle of what was seen. */
  watch(
    () => props.zoom,
    async () => {
      const { from, to } = scale.value;
      const anchor = focused.value?.from ?? (props.now >= from && props.now < to ? props.now : seen.middle);
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
  return { noteSeen, goTo, reveal, followEdge };
}
export type Way = ReturnType<typeof useWay>;
