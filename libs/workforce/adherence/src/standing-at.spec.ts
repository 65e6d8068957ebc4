import { defaultAttendanceRules, type Shift, type ShiftBreak, type Standing } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import type { SeatSeen } from './seat-seen';
import { standingAt } from './standing-at';
import { stretchesOf } from './stretch';

const day = (date: string) => Date.parse(`${date}T00:00:00+08:00`);
const monday = day('2026-11-23');
/** `25:30` is half past one of the next day. */
const at = (time: string, midnight = monday) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return midnight + (hours * 60 + minutes) * 60_000;
};
const shift = (from: string, to: string, breaks: [string, string][] = [], more: Partial<Shift> = {}): Shift => ({
  id: `${from}-${to}`,
  person: 'p',
  from: at(from),
  to: at(to),
  kind: 'regular',
  pattern: null,
  post: null,
  breaks: breaks.map(([from, to]): ShiftBreak => ({ from: at(from), to: at(to), kind: 'meal', paid: false })),
  ...more,
});
const early = shift('08:00', '16:00', [['12:00', '12:30']]);

const seat = (state: SeatSeen['state'], since: string | null, more: Partial<SeatSeen> = {}): SeatSeen => ({
  ...{ state, since: since === null ? null : at(since), pause: null, seen: true },
  ...more,
});
const idle = seat('idle', '07:50');
const meal = (since: string) => seat('not-ready', since, { pause: 'meal' });
const out = (since: string | null) => seat('logged-out', since);

interface Case {
  shifts?: readonly Shift[];
  published?: boolean;
}
const stands = (time: string, seats: readonly SeatSeen[], { shifts = [early], published = true }: Case = {}) =>
  standingAt(at(time), { stretches: stretchesOf(shifts), seats, published }, defaultAttendanceRules);
const standing = (...asked: Parameters<typeof stands>): Standing | null => stands(...asked).standing;

describe('somebody who is rostered', () => {
  test('and signed in works as rostered, whatever the call or the work after it', () => {
    for (const state of ['idle', 'ringing', 'talking', 'hold', 'after-call'] as const)
      expect(standing('10:00', [seat(state, '09:59')])).toBe('working');
  });

  test('is awaited for five minutes, and missing from the start of the shift after that', () => {
    expect(stands('08:04', [out('07:00')])).toEqual({ standing: 'awaited', since: at('08:00'), until: at('08:05') });
    expect(stands('08:05', [out('07:00')])).toMatchObject({ standing: 'missing', since: at('08:00') });
    expect(stands('08:12', [out(null)])).toMatchObject({ standing: 'missing', since: at('08:00') });
  });

  test('with several agents is here with one of them', () => {
    expect(standing('09:00', [out('07:00'), idle])).toBe('working');
    expect(standing('09:00', [out('07:00'), out('06:00')])).toBe('missing');
  });

  test('and signed out in the middle left early, but not who signs in again at once', () => {
    expect(standing('14:04', [out('14:00')])).toBe('awaited');
    expect(stands('14:06', [out('14:00')])).toMatchObject({ standing: 'left-early', since: at('14:00') });
  });

  test('may go a few minutes before the end', () => {
    expect(standing('15:56', [out('15:55')])).toBeNull();
    expect(standing('15:59', [out('15:54')])).toBe('left-early');
  });

  test('who signs in before the shift and out again before it has not been here', () => {
    expect(stands('08:10', [out('07:55')])).toMatchObject({ standing: 'missing', since: at('08:00') });
  });
});

describe('a rostered break', () => {
  test('is one whether the seat is paused or signed out', () => {
    expect(standing('12:10', [meal('12:00')])).toBe('on-break');
    expect(standing('12:10', [out('12:00')])).toBe('on-break');
    expect(standing('12:10', [seat('not-ready', '12:00')])).toBe('on-break');
    expect(standing('12:10', [idle])).toBe('working');
  });

  test('is over-long once its length and the tolerance have passed, since its end', () => {
    expect(stands('12:34', [meal('12:00')])).toMatchObject({ standing: 'on-break', until: at('12:35') });
    expect(stands('12:35', [meal('12:00')])).toMatchObject({ standing: 'break-over', since: at('12:30') });
    expect(stands('12:50', [out('12:00')])).toMatchObject({ standing: 'break-over', since: at('12:30') });
  });

  test('has its whole length for who goes late because of a call, and no more for who goes early', () => {
    expect(standing('12:45', [meal('12:20')])).toBe('on-break');
    expect(stands('12:56', [meal('12:20')])).toMatchObject({ standing: 'break-over', since: at('12:50') });
    expect(stands('12:36', [meal('11:58')])).toMatchObject({ standing: 'break-over', since: at('12:30') });
  });

  test('excuses nobody who signed out long before it', () => {
    expect(stands('12:10', [out('11:00')])).toMatchObject({ standing: 'left-early', since: at('11:00') });
    expect(standing('12:10', [out('07:00')])).toBe('missing');
  });

  test('of which nobody saw the beginning is one while it lasts', () => {
    expect(standing('12:10', [out(null)])).toBe('on-break');
    expect(stands('12:40', [out(null)])).toMatchObject({ standing: 'missing', since: at('08:00') });
  });

  test('and the rest right after it are one time away', () => {
    const shifts = [
      shift('08:00', '16:00', [
        ['12:00', '12:30'],
        ['12:30', '12:45'],
      ]),
    ];
    expect(standing('12:44', [meal('12:00')], { shifts })).toBe('on-break');
    expect(stands('12:50', [meal('12:00')], { shifts })).toMatchObject({ since: at('12:45') });
  });

  test('is not what any other pause is: short leave and training have limits of their own', () => {
    expect(standing('12:10', [seat('not-ready', '12:00', { pause: 'short-leave' })])).toBe('working');
    expect(standing('14:00', [seat('not-ready', '13:00', { pause: 'planned' })])).toBe('working');
    expect(stands('10:30', [meal('10:00')])).toMatchObject({ standing: 'working', until: at('11:55') });
  });
});

describe('somebody who is not rostered', () => {
  test('and here is told so, but not shortly before a shift or after one', () => {
    expect(stands('07:29', [idle])).toMatchObject({ standing: 'not-rostered', until: at('07:30') });
    expect(standing('07:30', [idle])).toBeNull();
    expect(stands('16:10', [idle])).toMatchObject({ standing: null, until: at('16:30') });
    expect(standing('16:30', [idle])).toBe('not-rostered');
    expect(standing('10:00', [idle], { shifts: [] })).toBe('not-rostered');
  });

  test('is nothing where no roster is published for the day, or where the person is not here', () => {
    expect(standing('10:00', [idle], { shifts: [], published: false })).toBeNull();
    expect(standing('10:00', [out('09:00')], { shifts: [] })).toBeNull();
    expect(standing('10:00', [seat('idle', '09:00', { seen: false })], { shifts: [] })).toBeNull();
  });
});

describe('what the floor cannot see', () => {
  const dark = seat('logged-out', '07:00', { seen: false });

  test('is unknown, never absent', () => {
    expect(standing('09:00', [dark])).toBe('unknown');
    expect(standing('09:00', [seat('idle', '07:50', { seen: false })])).toBe('unknown');
    expect(standing('09:00', [out('07:00'), dark])).toBe('unknown');
    expect(standing('09:00', [])).toBe('unknown');
  });

  test('matters not where another agent of the person is seen at work', () => {
    expect(standing('09:00', [dark, idle])).toBe('working');
  });
});

describe('shifts', () => {
  const night = shift('22:00', '30:00', [['26:00', '26:30']]);

  test('of a night go on after midnight', () => {
    const shifts = [night];
    expect(standing('24:30', [seat('talking', '24:20')], { shifts })).toBe('working');
    expect(stands('24:30', [out('12:00')], { shifts })).toMatchObject({ standing: 'missing', since: at('22:00') });
    expect(standing('26:10', [out('26:00')], { shifts })).toBe('on-break');
    expect(standing('30:10', [seat('talking', '29:50')], { shifts })).toBeNull();
  });

  test('of the night in which clocks go back are as long as they are', () => {
    const [from, to] = [Date.parse('2026-10-24T22:00:00+02:00'), Date.parse('2026-10-25T06:00:00+01:00')];
    const shifts = [{ ...night, from, to, breaks: [] }];
    const seen = (now: number) =>
      standingAt(now, { stretches: stretchesOf(shifts), seats: [out(null)], published: true }, defaultAttendanceRules)
        .standing;
    expect(seen(Date.parse('2026-10-25T05:50:00+01:00'))).toBe('missing');
    expect(seen(to)).toBeNull();
    expect(to - from).toBe(9 * 3_600_000);
  });

  test('and the overtime right after them are one stretch', () => {
    const shifts = [early, shift('16:00', '18:00', [], { kind: 'overtime' })];
    expect(stands('16:10', [out('15:58')], { shifts })).toMatchObject({ standing: 'left-early', since: at('15:58') });
    expect(standing('17:00', [idle], { shifts })).toBe('working');
  });
});

test('until the instant that is told nothing changes by time alone', () => {
  const seats = [[idle], [out('07:00')], [out(null)], [out('14:00')], [meal('12:00')], [meal('10:00')], [out('12:02')]];
  const told = (now: number, seen: readonly SeatSeen[]) =>
    standingAt(now, { stretches: stretchesOf([early]), seats: seen, published: true }, defaultAttendanceRules);
  const minute = 60_000;
  const changed = seats.flatMap((seen) => {
    const wrong: string[] = [];
    for (let now = at('06:00'); now < at('18:00'); now += minute) {
      const [before, after] = [told(now, seen), told(now + minute, seen)];
      const same = before.standing === after.standing && before.since === after.since;
      if (now + minute < before.until && !same) wrong.push(new Date(now).toISOString());
    }
    return wrong;
  });
  expect(changed).toEqual([]);
});
