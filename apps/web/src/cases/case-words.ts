import { computed, type Ref } from 'vue';
import type { CaseSettings, CustomerCase, Language } from '@zhiban/wire';
import { dateTime } from '../platform/format';
import { useTexts } from '../platform/i18n';
import { timeLeft } from './time-left';

type Say = (key: string, named?: Record<string, unknown>) => string;

/** Kinds, departments, states and times in words, on the clock of the centre. */
export function caseWords(t: Say, language: Language, settings: CaseSettings | null, zone: string) {
  const own = (one: { zh: string; en: string } | undefined) => (language === 'en' ? one?.en : one?.zh);
  const left = (dueAt: number, now: number) => {
    const { late, unit, n } = timeLeft(dueAt, now);
    return t(`cases.${late ? 'late' : 'left'}.${unit}`, { n });
  };
  return {
    left,
    kind: (code: string) => own(settings?.kinds.find((kind) => kind.code === code)) ?? code,
    department: (zh: string | null) => own(settings?.departments.find((one) => one.zh === zh)) ?? zh ?? '—',
    number: ({ number }: Pick<CustomerCase, 'number'>) => `GD-${number}`,
    state: ({ state, score }: Pick<CustomerCase, 'state' | 'score'>) =>
      t(state === 'called' && score === null ? 'cases.states.unreached' : `cases.states.${state}`),
    place: ({ site, team }: Pick<CustomerCase, 'site' | 'team'>) => [site, team].filter(Boolean).join(' · ') || '—',
    /** `11-26 14:02`; the year is not asked for in what is at hand. */
    moment: (at: number) => dateTime(at, zone).slice(5, 16),
    exact: (at: number) => dateTime(at, zone).slice(0, 16),
    due: ({ due }: Pick<CustomerCase, 'due'>, now: number) =>
      due === null ? '' : t(`cases.due.${due.kind}`, { time: left(due.at, now) }),
  };
}
export type CaseWords = ReturnType<typeof caseWords>;

export function useCaseWords(settings: Ref<CaseSettings | null>, zone: Ref<string | undefined>) {
  const { t, language } = useTexts();
  return computed(() => caseWords(t, language.value, settings.value, zone.value ?? 'UTC'));
}
