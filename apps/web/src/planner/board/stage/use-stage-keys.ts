import { computed, nextTick, type ShallowRef } from 'vue';
import type { Shift } from '@zhiban/wire';
import { neighbour } from '../hand/hit';
import { rowHeight } from '../paint/rows-scene';
import { xOf } from '../time/time-scale';
import { drop } from './drop';
import type { CardPlace } from './use-card-place';
import type { Stage } from './use-stage';
import type { Way } from './use-way';

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/** The board by keys alone: one button lies over the chosen shift, and the keys are about that shift. */
export function useStageKeys(
  stage: Stage,
  { reveal }: Way,
  { under }: CardPlace,
  button: Readonly<ShallowRef<HTMLButtonElement | null>>,
) {
  const { props, emit, scroll, scale, ground, focused, held, take, letGo, step, leftEdge } = stage;
  const focusStyle = computed(() => {
    const shift = focused.value;
    const row = shift ? props.rows.findIndex(({ person }) => person.id === shift.person) : -1;
    if (!shift || row < 0) return null;
    const x = xOf(scale.value, shift.from);
    const width = Math.max(xOf(scale.value, shift.to) - x, 4);
    return { left: `${x}px`, top: `${row * rowHeight}px`, width: `${width}px`, height: `${rowHeight}px` };
  });

  function keyed(event: KeyboardEvent): void {
    const shift = focused.value;
    if (!shift || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!handled(event, shift)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function handled({ key, shiftKey }: KeyboardEvent, shift: Shift): boolean {
    if (held.value) return handledHeld(key);
    if (key === 'Enter') emit('open', shift.id);
    else if (arrows.includes(key) && shiftKey) {
      if (!seize('end', shift)) return false;
      step(key);
    } else if (arrows.includes(key) || key === 'Home' || key === 'End') {
      const next = neighbour(ground(), shift, key);
      if (next) choose(next);
    } else if (key === ' ') return seize('shift', shift);
    else if (key === 'Delete' && !props.readOnly) emit('edit', { op: 'remove', shift: shift.id });
    else return false;
    return true;
  }

  function handledHeld(key: string): boolean {
    if (arrows.includes(key)) step(key);
    else if (key === 'Enter' || key === ' ') drop(stage);
    else if (key === 'Escape') letGo();
    else if (key.toLowerCase() === 'n' && held.value?.nearest) {
      const { edit } = held.value.nearest;
      letGo();
      emit('edit', edit);
    } else return false;
    return true;
  }

  function seize(on: 'shift' | 'end', shift: Shift): boolean {
    const row = props.rows.find(({ person }) => person.id === shift.person);
    if (props.readOnly || !row?.mine) return false;
    take({ on, shift, at: on === 'end' ? shift.to : shift.from }, true);
    const box = button.value?.getBoundingClientRect();
    if (box) under(box);
    return true;
  }

  function choose(shift: Shift): void {
    emit('choose', shift.id);
    void nextTick(() => {
      reveal(shift);
      button.value?.focus({ preventScroll: true });
    });
  }

  /** The first shift in sight, for who comes by the keyboard. */
  function enter(): void {
    if (focused.value) return;
    const first = Math.floor(scroll.y / rowHeight);
    for (const { person } of props.rows.slice(first, first + 60)) {
      const [found] = props.desk.book.shown.between(person.id, leftEdge(), scale.value.to);
      if (found) return choose(found);
    }
  }
  return { focusStyle, keyed, choose, enter };
}
