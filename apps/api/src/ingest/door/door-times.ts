import type { AcdEvent } from '@zhiban/acd-events';
import { doorFutureMs } from '@zhiban/wire';
import { fieldRefusal, RefusalError, type FieldRefusal } from '../../platform/problem';

const mostFields = 100;

/** Refuses a batch with times that cannot be: ahead of our clock, or of days that are no longer kept. */
export function checkTimes(events: readonly AcdEvent[], now: number, keepDays: number): void {
  const wrong: FieldRefusal[] = [];
  for (const [index, { at }] of events.entries()) {
    if (at > now + doorFutureMs) wrong.push(fieldRefusal(`events[${index}].at`, 'door.future', {}));
    else if (at < now - keepDays * 86_400_000) {
      wrong.push(fieldRefusal(`events[${index}].at`, 'door.too-old', { days: keepDays }));
    }
  }
  if (wrong.length > 0) throw new RefusalError('door.batch', { count: wrong.length }, 422, wrong.slice(0, mostFields));
}
