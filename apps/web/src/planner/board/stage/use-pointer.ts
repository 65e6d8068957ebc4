import { gripAt, spotAt } from '../hand/hit';
import { drop } from './drop';
import type { CardPlace } from './use-card-place';
import type { Stage } from './use-stage';
import type { Way } from './use-way';

const cursors = { shift: 'grab', start: 'ew-resize', end: 'ew-resize', empty: 'cell' };

/** The board by mouse and finger: a mouse takes hold, a finger opens. */
export function usePointer(stage: Stage, { followEdge }: Way, { beside }: CardPlace) {
  const { props, emit, scroller, size, scroll, ground, held, take, reachTo } = stage;

  function spotOf({ clientX, clientY }: MouseEvent) {
    const box = scroller.value?.getBoundingClientRect();
    if (!box) return null;
    const [x, y] = [clientX - box.left, clientY - box.top];
    return { x, y, spot: spotAt(ground(), x + scroll.x, y + scroll.y) };
  }

  function down(event: PointerEvent): void {
    const at = spotOf(event);
    if (!at?.spot || event.button !== 0 || at.x >= size.width || at.y >= size.height) return;
    emit('choose', at.spot.shift?.id ?? null);
    if (event.pointerType === 'touch') {
      if (at.spot.shift) emit('open', at.spot.shift.id);
      return;
    }
    const grip = props.readOnly ? null : gripAt(ground(), at.spot);
    if (!grip) return;
    scroller.value?.setPointerCapture(event.pointerId);
    take(grip);
  }

  function move(event: PointerEvent): void {
    const at = spotOf(event);
    if (!at) return;
    const now = held.value;
    if (!now) return point(at.spot && !props.readOnly ? gripAt(ground(), at.spot)?.on : undefined);
    if (now.byKeys) return;
    followEdge(at.x, at.y);
    const { reach } = now;
    reachTo({
      at: at.spot?.at ?? reach.at,
      person: (at.spot ? props.rows[at.spot.row]?.person.id : undefined) ?? reach.person,
      over: at.spot?.shift ?? null,
      copies: event.ctrlKey || event.metaKey || event.altKey,
    });
    beside(event);
  }

  function point(on: keyof typeof cursors | undefined): void {
    if (scroller.value) scroller.value.style.cursor = on ? cursors[on] : 'default';
  }

  function opened(event: MouseEvent): void {
    const shift = spotOf(event)?.spot?.shift;
    if (shift) emit('open', shift.id);
  }
  return { down, move, up: () => drop(stage), opened };
}
