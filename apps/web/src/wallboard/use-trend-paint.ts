import { shallowRef, watchEffect, type Ref } from 'vue';
import { hatchPattern, type TrendPaint } from '@zhiban/ui-charts';
import { theme } from '../platform/theme';
import { useWall } from './wall-context';

/** The colours of the place in which a chart hangs, read anew when the theme changes. */
export function useTrendPaint(place: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<TrendPaint | null>> {
  const { phone } = useWall();
  const paint = shallowRef<TrendPaint | null>(null);
  watchEffect(
    () => {
      void theme.value;
      if (!place.value) return;
      const style = getComputedStyle(place.value);
      const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
      paint.value = {
        accent: colour('accent'),
        ink: colour('ink'),
        muted: colour('muted'),
        faint: colour('faint'),
        hair: colour('hair'),
        alarm: colour('alarm'),
        card: colour('card'),
        hatch: hatchPattern(colour('hatch')),
        font: style.getPropertyValue('--face'),
        text: phone.value ? 12 : 20,
      };
    },
    { flush: 'post' },
  );
  return paint;
}
