import { expect, test } from 'vitest';
import { flagTurns, type LastFlag } from './flag-turns';

const last = (owner: string, nth: number, what: LastFlag['what']): LastFlag => ({ owner, nth, what });

test('an owner is flagged once, however often it is looked, until it is over', () => {
  const four = new Map([['he', 4]]);
  expect(flagTurns(four, [])).toEqual([{ owner: 'he', nth: 1, what: 'begun', overdue: 4 }]);
  expect(flagTurns(new Map([['he', 5]]), [last('he', 1, 'begun')])).toEqual([]);
  expect(flagTurns(new Map(), [last('he', 1, 'begun')])).toEqual([{ owner: 'he', nth: 2, what: 'ended', overdue: 0 }]);
  expect(flagTurns(new Map(), [last('he', 2, 'ended')])).toEqual([]);
  expect(flagTurns(four, [last('he', 2, 'ended')])).toEqual([{ owner: 'he', nth: 3, what: 'begun', overdue: 4 }]);
});
