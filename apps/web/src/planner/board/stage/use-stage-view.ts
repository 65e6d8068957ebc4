import { onBeforeUnmount, onMounted, reactive, shallowRef, type ShallowRef } from 'vue';
import { theme } from '../../../platform/theme';
import { paletteOf, type Palette } from '../paint/palette';

/** Size and scroll of the board, and one painting for each frame in which something changed. */
export function useStageView(scroller: Readonly<ShallowRef<HTMLElement | null>>, paint: () => void) {
  const size = reactive({ width: 0, height: 0 });
  const scroll = { x: 0, y: 0 };
  const palette = shallowRef<Palette | null>(null);
  let known: unknown = null;
  let frame = 0;
  let watching: ResizeObserver | null = null;

  function ask(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      paint();
    });
  }
  function scrolled(): void {
    const { value } = scroller;
    if (!value) return;
    [scroll.x, scroll.y] = [value.scrollLeft, value.scrollTop];
    ask();
  }
  function measure(): void {
    const { value } = scroller;
    if (!value) return;
    [size.width, size.height] = [value.clientWidth, value.clientHeight];
    scrolled();
  }
  onMounted(() => {
    watching = new ResizeObserver(measure);
    if (scroller.value) watching.observe(scroller.value);
    measure();
  });
  onBeforeUnmount(() => {
    watching?.disconnect();
    cancelAnimationFrame(frame);
  });

  /** Read again when the theme has changed. */
  function colours(): Palette | null {
    if (known !== theme.value && scroller.value) {
      known = theme.value;
      palette.value = paletteOf(scroller.value);
    }
    return palette.value;
  }
  return { size, scroll, ask, scrolled, colours };
}

/** A canvas as sharp as the screen, cleared only when its size changes. */
export function contextOf(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  alpha = false,
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    [canvas.width, canvas.height] = [w, h];
    [canvas.style.width, canvas.style.height] = [`${width}px`, `${height}px`];
  }
  const ctx = canvas.getContext('2d', { alpha });
  ctx?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return ctx;
}
