import type { ExpectedImportDay, ExpectedOverlap } from '@zhiban/wire';
import { fitted, type ExpectedValues } from './expected-values';
import type { ExpectedDay } from './expected.repository';
import type { FileDay } from './file-days';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What becomes of a day of the file beside what the day expects already. */
export function settled(own: FileDay, before: ExpectedDay | undefined, overlap: ExpectedOverlap, minutes: number) {
  const outcome = before ? overlap : 'new';
  const base = before && overlap === 'merge' ? fitted(before, before.minutes, minutes, own.told.length) : null;
  const values: ExpectedValues = {
    contacts: own.told.map((slot, at) => slot?.contacts ?? base?.contacts[at] ?? 0),
    ahtSeconds: own.told.map((slot, at) => (slot ? slot.ahtSeconds : (base?.ahtSeconds[at] ?? null))),
  };
  return { outcome, values } as const;
}

/** What of it is told before it is taken, and after. */
export function toldOf(
  own: FileDay,
  queue: string,
  before: ExpectedDay | undefined,
  { outcome, values }: ReturnType<typeof settled>,
): ExpectedImportDay {
  const contacts = sum(values.contacts);
  const known = values.contacts.map((count, at) => ((values.ahtSeconds[at] ?? null) === null ? 0 : count));
  const handling = sum(known.map((count, at) => count * (values.ahtSeconds[at] ?? 0)));
  return {
    ...{ queue, date: own.day.date, outcome },
    told: own.told.filter((slot) => slot !== null).length,
    intervals: own.told.length,
    contacts: Math.round(contacts * 10) / 10,
    ahtSeconds: sum(known) > 0 ? Math.round((handling / sum(known)) * 10) / 10 : null,
    before: before ? Math.round(sum(before.contacts) * 10) / 10 : null,
  };
}
