import { computed, type Ref } from 'vue';
import type { Meeting, OwedMeeting } from '@zhiban/wire';
import { dayName, hourMinute } from '../platform/format';
import { useTexts } from '../platform/i18n';

/** Where and when, on the clock of the centre. */
export function useMeetingWords(zone: Ref<string>) {
  const { t, language } = useTexts();
  return computed(() => {
    const day = (at: number) => dayName(at, zone.value, language.value);
    const clock = (at: number) => hourMinute(at, zone.value);
    const say = ({ zh, en }: { zh: string; en: string }) => (language.value === 'en' ? en : zh);
    return {
      ...{ day, clock, say },
      place: ({ place }: Pick<Meeting, 'place'>) => say(place),
      moment: (at: number) => `${day(at)} ${clock(at)}`,
      hours: ({ from, to }: { from: number; to: number }) => `${clock(from)}–${clock(to)}`,
      owed: ({ kind, at }: Pick<OwedMeeting, 'kind' | 'at'>) =>
        kind === 'weekly' ? t('meetings.owed.by', { day: day(at - 1) }) : `${day(at)} ${clock(at)}`,
      own: ({ name, nameEn }: { name: string; nameEn: string | null }) =>
        language.value === 'en' ? (nameEn ?? name) : name,
    };
  });
}
export type MeetingWords = ReturnType<typeof useMeetingWords>['value'];
