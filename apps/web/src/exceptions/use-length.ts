import { useTexts } from '../platform/i18n';
import { lengthOf } from './time-left';

/** How long something takes, in words of the reader's language. */
export function useLength(): (ms: number) => string {
  const { t } = useTexts();
  return (ms) =>
    lengthOf(ms, {
      days: (d, h) => t(h === 0 ? 'exceptions.wholeDays' : 'exceptions.days', { d, h }),
      hours: (h, m) => t(m === 0 ? 'exceptions.wholeHours' : 'exceptions.hours', { h, m }),
    });
}
