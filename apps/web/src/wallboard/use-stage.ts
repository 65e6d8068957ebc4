import { computed, onScopeDispose, shallowRef, type Ref } from 'vue';
import type { Drift } from './drift';

const width = 1920;
const height = 1080;
const phoneWidth = 700;

/** How a canvas of 1920 × 1080 fits a screen: as a whole, in the middle. `null`: a phone, which has its own layout. */
export function stageFit(
  screenWidth: number,
  screenHeight: number,
): { scale: number; left: number; top: number } | null {
  if (screenWidth < phoneWidth) return null;
  const scale = Math.min(screenWidth / width, screenHeight / height);
  return { scale, left: (screenWidth - width * scale) / 2, top: (screenHeight - height * scale) / 2 };
}

/** `drift`: by how many of the canvas's own pixels it is moved. `below`: pixels of the screen kept for something under it. */
export function useStage(drift?: Readonly<Ref<Drift>>, below = 0) {
  const fitted = () => stageFit(window.innerWidth, window.innerHeight - below);
  const fit = shallowRef(fitted());
  const resized = () => (fit.value = fitted());
  window.addEventListener('resize', resized);
  onScopeDispose(() => window.removeEventListener('resize', resized));
  const phone = computed(() => fit.value === null);
  const style = computed(() => {
    if (!fit.value) return {};
    const { left, top, scale: by } = fit.value;
    const { x, y } = drift?.value ?? { x: 0, y: 0 };
    return { transform: `translate(${left + x * by}px, ${top + y * by}px) scale(${by})` };
  });
  /** Pixels of the screen to one of the canvas, for what is drawn in pixels; in steps, for each one draws it anew. */
  const scale = computed(() => Math.ceil((fit.value?.scale ?? 1) * window.devicePixelRatio * 2) / 2);
  return { phone, style, scale };
}
