import { computed, type Ref } from 'vue';
import type { AttendanceFinding, AttendancePerson, AttendanceRecord, Language } from '@zhiban/wire';
import { dateTime, dayName, hourMinute } from '../platform/format';
import { useTexts } from '../platform/i18n';

type Say = (key: string, named?: Record<string, unknown>) => string;

/** People, times and findings in words, on the clock of the centre. */
export function attendanceWords(t: Say, language: Language, zone: string) {
  const own = (zh: string | null, en: string | null) => (language === 'en' ? (en ?? zh) : zh) ?? '';
  const clock = (at: number) => hourMinute(at, zone);
  const length = (minutes: number) => {
    const [h, m] = [Math.floor(minutes / 60), minutes % 60];
    if (h === 0) return t('attended.m', { m });
    return m === 0 ? t('attended.h', { h }) : t('attended.hm', { h, m });
  };
  /** ATT-5: nothing is called absence before a lead has confirmed it. */
  const kind = ({ kind, as }: Pick<AttendanceFinding, 'kind' | 'as'>) =>
    kind === 'absent' && as === 'stands' ? t('attended.absence') : t(`attended.kinds.${kind}`);
  const finding = (found: AttendanceFinding) =>
    t('attended.foundLong', { kind: kind(found), time: length(found.minutes) });
  return {
    ...{ clock, length, finding },
    name: ({ name, nameEn }: AttendancePerson) => own(name, nameEn),
    team: ({ team, teamEn }: Pick<AttendancePerson, 'team' | 'teamEn'>) => own(team, teamEn),
    site: ({ site, siteEn }: Pick<AttendancePerson, 'site' | 'siteEn'>) => own(site, siteEn),
    day: (at: number) => dayName(at, zone, language),
    hours: ({ from, to }: { from: number; to: number }) => `${clock(from)}–${clock(to)}`,
    moment: (at: number) => dateTime(at, zone).slice(5, 16),
    /** For who cannot see the strip. */
    told: (record: AttendanceRecord) => {
      const findings = record.findings.map((each) => `${finding(each)} ${clock(each.from)}–${clock(each.to)}`);
      const hidden = record.unseenMinutes > 0 ? [t('attended.unseen', { n: record.unseenMinutes })] : [];
      return [...(findings.length > 0 ? findings : [t(`attended.states.${record.state}`)]), ...hidden].join(' · ');
    },
  };
}
export type AttendanceWords = ReturnType<typeof attendanceWords>;

export function useAttendanceWords(zone: Ref<string | undefined>) {
  const { t, language } = useTexts();
  return computed(() => attendanceWords(t, language.value, zone.value ?? 'UTC'));
}
