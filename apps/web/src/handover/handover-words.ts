import { computed, type Ref } from 'vue';
import { dayNumber } from '@zhiban/time';
import type { HandoverEntry, HandoverHead, HandoverLead, HandoverTurn } from '@zhiban/wire';
import { dateIn, dayName, dayStart, hourMinute } from '../platform/format';
import { useTexts } from '../platform/i18n';

const minuteMs = 60_000;

/** Records in words, on the clock of the centre and in the reader's language. */
export function useHandoverWords(zone: Readonly<Ref<string>>) {
  const { t, language } = useTexts();
  const english = computed(() => language.value === 'en');
  const named = (both: { zh: string; en: string }) => (english.value ? both.en : both.zh);
  const called = (who: { name: string; nameEn: string | null }) => (english.value && who.nameEn) || who.name;
  const clock = (at: number) => hourMinute(at, zone.value);
  const day = (at: number) => dayName(at, zone.value, language.value);
  const daysBefore = (at: number, now: number) =>
    dayNumber(dateIn(zone.value, now)) - dayNumber(dateIn(zone.value, at));
  return {
    ...{ named, called, clock, day },
    /** What stands in the record: a lead's words, or the fact's own. */
    sentence: (entry: Pick<HandoverEntry, 'zh' | 'en' | 'words'>) => entry.words ?? named(entry),
    hours: ({ from, to }: { from: number; to: number }) => `${clock(from)}–${clock(to)}`,
    dayOf: ({ date }: Pick<HandoverTurn, 'date'>) => dayName(dayStart(date, zone.value), zone.value, language.value),
    /** As people call the holder of an account, where the record says so. */
    nameIn: ({ leads }: Pick<HandoverHead, 'leads'>, account: string) => {
      const lead = [...leads.outgoing, ...leads.incoming].find((one) => one.account === account);
      return lead ? called(lead) : account;
    },
    leads: (leads: readonly HandoverLead[]) => leads.map(called).join(t('handover.and')),
    /** `22:30` of the same day, else with its day. */
    moment: (at: number, now: number) => {
      const apart = daysBefore(at, now);
      if (apart === 0) return t('handover.today', { time: clock(at) });
      if (apart === -1) return t('handover.tomorrow', { time: clock(at) });
      const date = dateIn(zone.value, at);
      const sameYear = date.slice(0, 4) === dateIn(zone.value, now).slice(0, 4);
      return `${sameYear ? day(at) : date} ${clock(at)}`;
    },
    /** A length of time, to the minute or hour or day. */
    length: (ms: number) => {
      const minutes = Math.max(0, Math.round(ms / minuteMs));
      if (minutes < 60) return t('handover.length.minutes', { n: minutes });
      if (minutes < 48 * 60) return t('handover.length.hours', { n: Math.floor(minutes / 60) });
      return t('handover.length.days', { n: Math.floor(minutes / 1440) });
    },
  };
}
export type HandoverWords = ReturnType<typeof useHandoverWords>;
