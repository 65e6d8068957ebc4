import { hoursNumber } from '../../my-roster/roster-words';
import { useTexts } from '../../platform/i18n';

/** The hours of a week before and after, or once where they stay. */
export function useWeekHours(): (before: number, after: number) => string {
  const { t } = useTexts();
  return (before, after) => {
    const [was, is] = [hoursNumber(before), hoursNumber(after)];
    return was === is
      ? t('requests.inbox.hoursSame', { n: is })
      : t('requests.inbox.hours', { before: was, after: is });
  };
}
