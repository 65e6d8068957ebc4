import { computed, shallowRef, type Ref } from 'vue';
import type { FloorPlan } from '@zhiban/wire';
import { spanned, type PlanPoint, type PlanRect } from './plan-edit';

const steps: Partial<Record<string, [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const within = (n: number, size: number) => Math.min(Math.max(n, 0), size - 1);

/** What draws on a plan: a dragged pointer, or arrow keys (with shift they draw out an area) and Enter. */
export function usePlanPen(
  plan: () => FloorPlan,
  sheet: Readonly<Ref<SVGSVGElement | null>>,
  does: { draw: (area: PlanRect) => void; erase: (area: PlanRect) => void },
) {
  const from = shallowRef<PlanPoint | null>(null);
  const cursor = shallowRef<PlanPoint>({ x: 0, y: 0 });
  const dragging = shallowRef(false);
  const focused = shallowRef(false);
  const whole = () => spanned(plan(), from.value ?? cursor.value, cursor.value);
  const area = computed(() => (dragging.value || focused.value ? whole() : null));

  function at(event: PointerEvent): PlanPoint {
    const box = sheet.value?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    const { width, height } = plan();
    const x = Math.floor(((event.clientX - box.left) / box.width) * width);
    const y = Math.floor(((event.clientY - box.top) / box.height) * height);
    return { x: within(x, width), y: within(y, height) };
  }
  function begin(event: PointerEvent): void {
    sheet.value?.setPointerCapture(event.pointerId);
    from.value = cursor.value = at(event);
    dragging.value = true;
  }
  const follow = (event: PointerEvent) => dragging.value && (cursor.value = at(event));
  function end(then?: (area: PlanRect) => void): void {
    const drawn = whole();
    from.value = null;
    dragging.value = false;
    then?.(drawn);
  }
  const drop = () => dragging.value && end(does.draw);

  function move([dx, dy]: [number, number], drawOut: boolean): void {
    from.value = drawOut ? (from.value ?? cursor.value) : null;
    const { width, height } = plan();
    cursor.value = { x: within(cursor.value.x + dx, width), y: within(cursor.value.y + dy, height) };
  }
  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step) move(step, event.shiftKey);
    else if (event.key === 'Enter' || event.key === ' ') end(does.draw);
    else if (event.key === 'Delete' || event.key === 'Backspace') end(does.erase);
    else if (event.key === 'Escape' && from.value) end();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return { area, cursor, focused, begin, follow, drop, cancel: () => end(), press };
}
