import { computed, type Ref } from 'vue';
import { dayNumber } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import type { Reader } from '@zhiban/workforce-roster';
import { useTexts } from '../../../platform/i18n';
import { dayWords, patternNames, personName, whenText } from '../stage/board-words';
import type { Roster } from '../store/use-roster';
import type { Days } from './use-days';

/** What the page says of its days and its shifts. */
export function usePageWords({ desk, patterns }: Roster, { first, last, date }: Days, phone: Readonly<Ref<boolean>>) {
  const { t, language } = useTexts();
  const nameOf = computed(() => patternNames(patterns.value, language.value));
  const reader = computed<Reader>(() => ({
    language: language.value,
    timeZone: desk.value?.view.world.timeZone ?? 'UTC',
    nameOf: (about) => {
      const found = desk.value?.view.world.posts.find(({ id }) => id === about);
      return found ? (language.value === 'en' ? found.en : found.zh) : about;
    },
  }));
  const title = computed(() => {
    const { long } = dayWords(t);
    if (phone.value) return long(dayNumber(date.value));
    return t('plan.roster.range', { first: long(dayNumber(first.value)), last: long(dayNumber(last.value)) });
  });

  function describe(shift: Shift): string {
    const { value } = desk;
    const person = value?.personOf.get(shift.person);
    if (!value || !person) return shift.id;
    const mark = value.watch.markOf(shift.id);
    const parts = [
      personName(person, language.value),
      whenText(value.court.board.world, shift, t),
      nameOf.value(shift) ?? '',
      shift.kind === 'overtime' ? t('plan.roster.overtime') : '',
      value.unpublished.has(shift.id) ? t('plan.roster.unpublished') : '',
      mark ? t(`plan.roster.mark.${mark}`) : '',
    ];
    return parts.filter(Boolean).join(language.value === 'en' ? ', ' : '，');
  }
  return { nameOf, reader, title, describe };
}
