import type { MeetingRules, Place } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { isHeldBy, owedMeetings, owedState } from './owed-meetings';

const at = (time: string, day = 27) => Date.parse(`2026-11-${day}T${time}:00+08:00`);
const cards: Place = { site: '上海', team: '信用卡组' };
const other: Place = { site: '上海', team: '投诉组' };
const placeOf = new Map([...'abcde'].map((person) => [person, person < 'd' ? cards : other]));
const worked = (...times: [person: string, from: string, to: string][]) =>
  times.map(([person, from, to]) => ({ person, from: at(from), to: at(to) }));
const week = { from: at('00:00', 23), to: at('00:00', 30) };
const owed = (times: ReturnType<typeof worked>, rules: Partial<MeetingRules> = {}) =>
  owedMeetings(
    { kinds: ['pre-shift'], circle: 'team', fewest: 2, ...rules },
    { worked: times, placeOf, weeks: [week] },
  ).map(({ kind, team, site, at: when, people }) => [
    kind,
    team ?? site,
    new Date(when).toISOString().slice(5, 16),
    people,
  ]);

describe('a meeting is owed', () => {
  const early = worked(
    ['a', '08:00', '16:00'],
    ['b', '08:30', '16:30'],
    ['c', '14:00', '22:00'],
    ['d', '08:00', '16:00'],
  );

  test('ten minutes before the first of those who begin together, where they are enough', () => {
    expect(owed(early)).toEqual([['pre-shift', '信用卡组', '11-26T23:50', 2]]);
    expect(owed(early, { fewest: 1 }).map(([, team]) => team)).toEqual(['信用卡组', '投诉组', '信用卡组']);
    expect(owed(early, { fewest: 3, circle: 'site' })).toEqual([['pre-shift', '上海', '11-26T23:50', 3]]);
  });

  test('when the last of those who end together has ended', () =>
    expect(owed(early, { kinds: ['post-shift'] })).toEqual([['post-shift', '信用卡组', '11-27T08:30', 2]]));

  test('in a week in which enough of them work, by its end', () =>
    expect(owed(early, { kinds: ['weekly'] })).toEqual([['weekly', '信用卡组', '11-29T16:00', 3]]));

  test('never where nobody is rostered, nor where the centre holds none of its kind', () => {
    expect(owed([])).toEqual([]);
    expect(owed(early, { kinds: [] })).toEqual([]);
  });
});

describe('one that is owed', () => {
  const [one] = owedMeetings(
    { kinds: ['pre-shift'], circle: 'team', fewest: 1 },
    { worked: worked(['a', '08:00', '16:00']), placeOf, weeks: [] },
  );
  if (!one) throw new Error('none is owed');
  const meeting = { kind: 'pre-shift' as const, ...cards, at: at('07:50') };

  test('is held by one of its team or of more around its time, and by no other', () => {
    expect(isHeldBy(one, meeting)).toBe(true);
    expect(isHeldBy(one, { ...meeting, site: null, team: null, at: at('08:20') })).toBe(true);
    expect(isHeldBy(one, { ...meeting, ...other })).toBe(false);
    expect(isHeldBy(one, { ...meeting, at: at('08:50') })).toBe(false);
    expect(isHeldBy(one, { ...meeting, kind: 'post-shift' })).toBe(false);
  });

  test('comes, is due, and was missed', () =>
    expect(['06:00', '07:30', '08:40'].map((time) => owedState(one, at(time)))).toEqual(['coming', 'due', 'missed']));
});
