import { computed, onScopeDispose, shallowRef } from 'vue';

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

/** `below`: pixels of the screen that are kept for something under the canvas. */
export function useStage(below = 0) {
  const fitted = () => stageFit(window.innerWidth, window.innerHeight - below);
  const fit = shallowRef(fitted());
  const resized = () => (fit.value = fitted());
  window.addEventListener('resize', resized);
  onScopeDispose(() => window.removeEventListener('resize', resized));
  const phone = computed(() => fit.value === null);
  const style = computed(() =>
    fit.value ? { transform: `translate(${fit.value.left}px, ${fit.value.top}px) scale(${fit.value.scale})` } : {},
  );
  /** Pixels of the screen to one of the canvas, for what is drawn in pixels; in steps, for each one draws it anew. */
  const scale = computed(() => Math.ceil((fit.value?.scale ?? 1) * window.devicePixelRatio * 2) / 2);
  return { phone, style, scale };
}
