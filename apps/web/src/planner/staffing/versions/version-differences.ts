import type { ExpectedValuesAnswer } from '@zhiban/wire';

type Values = Pick<ExpectedValuesAnswer, 'starts' | 'contacts' | 'ahtSeconds'>;

/** An interval in which two versions of a day differ. */
export interface Difference {
  start: number;
  contacts: [now: number, then: number];
  ahtSeconds: [now: number | null, then: number | null];
}

/** In the order of the day. */
export function differences(now: Values, then: Values): Difference[] {
  return now.starts.flatMap((start, at) => {
    const contacts: Difference['contacts'] = [now.contacts[at] ?? 0, then.contacts[at] ?? 0];
    const ahtSeconds: Difference['ahtSeconds'] = [now.ahtSeconds[at] ?? null, then.ahtSeconds[at] ?? null];
    const same = contacts[0] === contacts[1] && ahtSeconds[0] === ahtSeconds[1];
    return same ? [] : [{ start, contacts, ahtSeconds }];
  });
}
