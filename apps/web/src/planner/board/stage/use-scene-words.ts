import { computed } from 'vue';
import { useTexts } from '../../../platform/i18n';
import { lookBook } from '../paint/shift-look';
import { dayShades, dayWords } from './board-words';
import type { Stage } from './use-stage';

/** The texts and looks that are painted, kept until the language or the scale is another. */
export function useSceneWords({ props, scale }: Stage) {
  const { t } = useTexts();
  const shades = computed(() => dayShades(props.desk.view.world.calendar));
  const words = computed(() => dayWords(t));
  const axisTexts = computed(() => {
    const known = new Map<number, string[]>();
    const say = words.value;
    return (day: number) => {
      const found = known.get(day) ?? say.axis(day);
      known.set(day, found);
      return found;
    };
  });
  const paintWords = computed(() => ({
    meal: t('plan.roster.short.meal'),
    rest: t('plan.roster.short.rest'),
    leave: t('plan.roster.leave'),
  }));
  const lookOf = computed(() => lookBook(scale.value, props.nameOf, t('plan.roster.overtime')));
  return { shades, axisTexts, paintWords, lookOf };
}
