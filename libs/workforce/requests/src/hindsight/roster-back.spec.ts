import { drawn } from '@zhiban/testing';
import type { Shift } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { RosterBack } from './roster-back';

const [monday, tuesday] = drawn('Mon 08-13; Tue 08-13', { person: 'li' }) as [Shift, Shift];
const given = { ...monday, person: 'wang' };
const moved = { ...given, from: given.from + 3_600_000, to: given.to + 3_600_000 };
const always = { from: 0, to: 4e12 };

/** At 1 both were published, at 2 Monday went to Wang, at 3 it was moved; at 4 Tuesday was taken out. */
function now(): { back: RosterBack; heard: string[] } {
  const heard: string[] = [];
  const back = new RosterBack({
    put: ({ id, person }) => heard.push(`+${id} ${person}`),
    drop: ({ id, person }) => heard.push(`-${id} ${person}`),
  });
  back.put(moved);
  const change = (before: Shift | null, after: Shift | null) => ({ id: (before ?? after)?.id ?? '', before, after });
  back.follow([
    { number: 1, at: 1, changes: [change(null, monday), change(null, tuesday)] },
    { number: 2, at: 2, changes: [change(monday, given)] },
    { number: 3, at: 3, changes: [change(given, moved)] },
    { number: 4, at: 4, changes: [change(tuesday, null)] },
  ]);
  return { back, heard };
}
const told = (back: RosterBack) =>
  ['li', 'wang'].flatMap((person) =>
    back.of(person, always).map(({ id, from }) => `${person} ${id} ${new Date(from).getUTCHours() + 8}`),
  );

test('the roster is as it was just after an instant, whoever had the shift then', () => {
  const { back } = now();
  expect(told(back)).toEqual(['wang Mon 9']);
  back.to(3);
  expect(told(back)).toEqual(['li Tue 8', 'wang Mon 9']);
  back.to(1);
  expect(told(back)).toEqual(['li Tue 8', 'li Mon 8']);
  back.to(0);
  expect(told(back)).toEqual([]);
});

test('one publication more, where it is of the same moment', () => {
  const { back } = now();
  back.to(3);
  expect([back.oneMore(3, 0), back.shift('Mon')]).toEqual([true, given]);
  expect([back.oneMore(3, 0), back.shift('Mon')]).toEqual([false, given]);
});

test('who counts along hears of each shift that comes and goes', () => {
  const { back, heard } = now();
  back.to(2);
  expect(heard).toEqual(['+Mon wang', '+Tue li', '-Mon wang', '+Mon wang']);
});
