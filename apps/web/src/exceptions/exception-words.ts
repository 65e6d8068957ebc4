import type { Ref } from 'vue';
import type { EmergencyPlan, ServiceException } from '@zhiban/wire';
import { dateTime, hourMinute } from '../platform/format';
import { useTexts } from '../platform/i18n';
import { lengthOf } from './time-left';
import { useDepartments } from './use-departments';

/** How exceptions are said, with times on the centre's clock. */
export function useExceptionWords(zone: Readonly<Ref<string>>) {
  const { t, language } = useTexts();
  const { nameOf } = useDepartments();
  const time = (at: number) => dateTime(at, zone.value).slice(0, 16);
  return {
    time,
    shortTime: (at: number) => time(at).slice(5),
    clock: (at: number) => hourMinute(at, zone.value),
    length: (ms: number) => lengthOf(ms, (d, h) => t('exceptions.days', { d, h })),
    place: ({ site, team }: Pick<ServiceException, 'site' | 'team'>) =>
      [site, team].filter(Boolean).join(' · ') || t('exceptions.form.everywhere'),
    department: nameOf,
    /** Some things are done by the product itself. */
    who: (name: string) => (name === 'machine' ? t('exceptions.machine') : name),
    own: ({ zh, en }: Pick<EmergencyPlan, 'zh' | 'en'>) => (language.value === 'en' ? en : zh),
  };
}
export type ExceptionWords = ReturnType<typeof useExceptionWords>;

export const codeOf = ({ number }: Pick<ServiceException, 'number'>): string => `YC-${number}`;
