import type { Interval } from '@zhiban/time';
import { pick, seededChance } from '@zhiban/testing';
import { defaultAttendanceRules, needsLead, type Doing, type Shift, type ShiftBreak } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { attendanceOf, followsLeave, type Finding } from './attendance-of';
import { doingOf, isPresent, togetherOf, within, type Stint } from './presence';
import { stretchesOf, type Stretch } from './stretch';
import { unrosteredWork } from './unrostered-work';

const minuteMs = 60_000;
const midnight = Date.parse('2026-11-23T00:00:00+08:00');
/** `25:30` is half past one of the next day. */
const at = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return midnight + (hours * 60 + minutes) * minuteMs;
};
const clock = (instant: number) => {
  const minutes = Math.round((instant - midnight) / minuteMs);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

function stretch(from: string, to: string, ...breaks: [string, string][]): Stretch {
  const shift: Shift = {
    ...{ id: 's', person: 'p', from: at(from), to: at(to), kind: 'regular', pattern: null, post: null },
    breaks: breaks.map(([from, to]): ShiftBreak => ({ from: at(from), to: at(to), kind: 'meal', paid: false })),
  };
  const [made] = stretchesOf([shift]);
  if (!made) throw new Error('no stretch');
  return made;
}

const words: Record<string, Doing> = { w: 'at-work', p: 'paused', o: 'out', '?': 'unseen' };
/** `o 08:20 w 16:10 o`: out until 08:20, at work until 16:10, out from then on; from the day before to two days after. */
function drawn(line: string): Stint[] {
  const parts = line.split(' ');
  const stints: Stint[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const from = i === 0 ? at('-24:00') : at(parts[i - 1] ?? '');
    const to = i + 1 < parts.length ? at(parts[i + 1] ?? '') : at('72:00');
    stints.push({ from, to, doing: words[parts[i] ?? ''] ?? 'unseen' });
  }
  return stints;
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ kind, from, to, minutes }) => `${kind} ${clock(from)}-${clock(to)} ${minutes}`);
const rules = { ...defaultAttendanceRules, arriveMinutes: 0 };
const early = stretch('08:00', '16:00', ['12:00', '12:30']);
const seen = (line: string, rostered = early, asked = rules) =>
  told(attendanceOf(rostered, drawn(line), asked).findings);

describe('a shift', () => {
  test('worked as rostered has nothing to tell', () => {
    expect(seen('o 07:45 w 12:02 p 12:31 w 16:10 o')).toEqual([]);
  });

  test('begun within five minutes is in time, later it is late from its beginning', () => {
    expect(seen('o 08:05 w 16:00 o')).toEqual([]);
    expect(seen('o 08:20 w 16:00 o')).toEqual(['late 08:00-08:20 20']);
  });

  test('left before its end is left early, and a sign-out in the middle is time away', () => {
    expect(seen('o 07:50 w 15:57 o')).toEqual([]);
    expect(seen('o 07:50 w 15:30 o')).toEqual(['early-leave 15:30-16:00 30']);
    expect(seen('o 07:50 w 10:00 o 10:04 w 11:00 o 11:20 w 16:00 o')).toEqual(['away 11:00-11:20 20']);
  });

  test('to which nobody came is missed as a whole', () => {
    expect(seen('o')).toEqual(['absent 08:00-16:00 480']);
    expect(seen('w 07:58 o')).toEqual(['absent 08:00-16:00 480']);
  });

  test('whose person signs in paused is begun', () => {
    expect(seen('o 07:58 p 08:03 w 16:00 o')).toEqual([]);
    expect(seen('o 07:58 p 08:40 w 16:00 o')).toEqual(['break-moved 08:00-08:30 30', 'break-over 08:30-08:40 10']);
  });
});

describe('breaks', () => {
  test('last as long as is rostered, from when they are begun', () => {
    expect(seen('o 07:50 w 12:20 p 12:50 w 16:00 o')).toEqual([]);
    expect(seen('o 07:50 w 12:20 o 13:02 w 16:00 o')).toEqual(['break-over 12:50-13:02 12']);
    expect(seen('o 07:50 w 11:50 p 12:25 w 16:00 o')).toEqual([]);
    expect(seen('o 07:50 w 11:50 p 12:30 w 16:00 o')).toEqual(['extra-break 11:50-12:00 10']);
  });

  test('that are taken in two are as long together', () => {
    expect(seen('o 07:50 w 12:00 p 12:10 w 12:20 p 12:40 w 16:00 o')).toEqual([]);
    expect(seen('o 07:50 w 12:00 p 12:20 w 12:25 p 12:50 w 16:00 o')).toEqual(['break-over 12:35-12:50 15']);
  });

  test('that nobody rostered are told', () => {
    expect(seen('o 07:50 w 12:00 p 12:30 w 14:00 p 14:20 w 16:00 o')).toEqual(['extra-break 14:00-14:20 20']);
    expect(seen('o 07:50 w 14:00 p 14:20 w 16:00 o', stretch('08:00', '16:00'))).toEqual([
      'extra-break 14:00-14:20 20',
    ]);
  });

  test('that are taken at another time are moved, and too long only beyond their length', () => {
    expect(seen('o 07:50 w 14:00 p 14:32 w 16:00 o')).toEqual(['break-moved 14:00-14:30 30']);
    expect(seen('o 07:50 w 14:00 p 14:45 w 16:00 o')).toEqual([
      'break-moved 14:00-14:30 30',
      'break-over 14:30-14:45 15',
    ]);
    expect(seen('o 07:50 w 12:00 p 12:10 w 14:00 p 14:20 w 16:00 o')).toEqual(['break-moved 14:00-14:20 20']);
  });

  test('from which nobody came back end in an early leave', () => {
    expect(seen('o 07:50 w 12:00 o')).toEqual(['early-leave 12:30-16:00 210']);
  });
});

describe('what could not be seen', () => {
  test('is held against nobody', () => {
    expect(seen('?')).toEqual([]);
    expect(seen('o 07:30 ? 08:40 w 16:00 o')).toEqual([]);
    expect(seen('o 07:50 w 15:00 ?')).toEqual([]);
    expect(attendanceOf(early, drawn('o 07:50 w 15:00 ?'), rules).unseenMs).toBe(60 * minuteMs);
  });

  test('makes of a missed shift the time that was seen to be missed', () => {
    expect(seen('o 10:00 ? 11:00 o')).toEqual(['away 08:00-10:00 120', 'away 11:00-16:00 300']);
    expect(seen('o 10:00 ? 10:03 o')).toEqual(['absent 08:00-16:00 477']);
  });

  test('before somebody is seen out says nothing of when they came', () => {
    expect(seen('? 08:10 o 08:30 w 16:00 o')).toEqual(['away 08:10-08:30 20']);
  });
});

describe('a night', () => {
  const night = stretch('22:00', '30:00', ['26:00', '26:30']);

  test('goes on after midnight', () => {
    expect(seen('o 21:45 w 26:00 p 26:28 w 30:05 o', night)).toEqual([]);
    expect(seen('o 22:12 w 26:00 p 26:50 w 29:00 o', night)).toEqual([
      'late 22:00-22:12 12',
      'break-over 26:30-26:50 20',
      'early-leave 29:00-30:00 60',
    ]);
  });

  test('in which clocks go back is an hour longer', () => {
    const [from, to] = [Date.parse('2026-10-24T22:00:00+02:00'), Date.parse('2026-10-25T06:00:00+01:00')];
    const shift = { ...early.shifts[0], from, to, breaks: [] } as Shift;
    const [longer] = stretchesOf([shift]);
    const out: Stint[] = [{ from: from - 1, to: to + 1, doing: 'out' }];
    expect(longer && attendanceOf(longer, out, rules).findings).toMatchObject([{ kind: 'absent', minutes: 9 * 60 }]);
  });
});

describe('ATT-1', () => {
  const asks = { ...rules, arriveMinutes: 10 };

  test('asks people to be there ten minutes before, and tells how much was missing', () => {
    expect(seen('o 07:50 w 16:00 o', early, asks)).toEqual([]);
    expect(seen('o 07:56 w 16:00 o', early, asks)).toEqual(['short-arrival 07:50-07:56 6']);
    expect(seen('o 08:03 w 16:00 o', early, asks)).toEqual(['short-arrival 07:50-08:03 13']);
  });

  test('says nothing beside late, nor of who was not seen to arrive', () => {
    expect(seen('o 08:20 w 16:00 o', early, asks)).toEqual(['late 08:00-08:20 20']);
    expect(seen('? 07:58 w 16:00 o', early, asks)).toEqual([]);
    expect(seen('w 16:00 o', early, asks)).toEqual([]);
  });
});

test('work without a shift is told, but not for who comes early or stays on', () => {
  const span = { from: at('00:00'), to: at('24:00') };
  const extra = (line: string, rostered: readonly Interval[] = [early]) =>
    told(unrosteredWork(rostered, drawn(line), span, rules));
  expect(extra('o 07:31 w 16:29 o')).toEqual([]);
  expect(extra('o 07:31 w 18:00 o')).toEqual(['not-rostered 16:30-18:00 90']);
  expect(extra('o 07:31 w 09:00 p 09:30 w 18:00 o', [])).toEqual(['not-rostered 07:31-18:00 629']);
  expect(extra('?', [])).toEqual([]);
});

test('the first shift after leave is known as such, and no later one', () => {
  const leave = [{ from: at('08:00'), to: at('12:00') }];
  expect(followsLeave(at('12:00'), at('07:00'), leave)).toBe(true);
  expect(followsLeave(at('32:00'), at('16:00'), leave)).toBe(false);
  expect(followsLeave(at('07:00'), null, leave)).toBe(false);
});

describe('of several seats', () => {
  const span = { from: at('08:00'), to: at('10:00') };
  const line = (stints: readonly Stint[]) => stints.map(({ doing, to }) => `${doing} ${clock(to)}`).join(' ');

  test('one at work is enough, and one that cannot be seen may be at work', () => {
    expect(line(togetherOf([drawn('o 09:00 w'), drawn('w 08:30 o')], span))).toBe(
      'at-work 08:30 out 09:00 at-work 10:00',
    );
    expect(line(togetherOf([drawn('o 09:30 w'), drawn('? 09:00 o')], span))).toBe(
      'unseen 09:00 out 09:30 at-work 10:00',
    );
    expect(line(togetherOf([], span))).toBe('unseen 10:00');
  });

  test('a state counts as what it means', () => {
    const seat = { state: 'idle', since: null, pause: null, seen: true } as const;
    expect(doingOf(seat)).toBe('at-work');
    expect(doingOf({ ...seat, state: 'not-ready', pause: 'meal' })).toBe('paused');
    expect(doingOf({ ...seat, state: 'not-ready', pause: 'planned' })).toBe('at-work');
    expect(doingOf({ ...seat, state: 'logged-out' })).toBe('out');
    expect(doingOf({ ...seat, seen: false })).toBe('unseen');
  });
});

describe('whatever somebody does', () => {
  const doings: readonly Doing[] = ['at-work', 'paused', 'out', 'unseen'];
  const night = stretch('22:00', '30:00', ['25:00', '25:15'], ['27:00', '27:30']);
  const days = Array.from({ length: 400 }, (_, seed) => ({ seed, ...anyDay(seed) }));

  function anyDay(seed: number) {
    const chance = seededChance(seed);
    const rostered = pick(chance, [early, night]);
    const stints: Stint[] = [];
    for (let from = rostered.from - 60 * minuteMs; from < rostered.to + 60 * minuteMs;) {
      const to = from + Math.ceil(chance() * 90) * minuteMs;
      stints.push({ from, to, doing: pick(chance, doings) });
      from = to;
    }
    return { rostered, stints };
  }
  const overlap = (a: Interval, b: Interval) => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

  test('findings lie in the shift, apart from each other, and where nothing else was seen', () => {
    for (const { seed, rostered, stints } of days) {
      const { findings } = attendanceOf(rostered, stints, rules);
      findings.forEach((finding, nth) => {
        expect(finding.from >= rostered.from && finding.to <= rostered.to, `seed ${seed}`).toBe(true);
        expect(finding.from >= (findings[nth - 1]?.to ?? -Infinity), `seed ${seed}`).toBe(true);
        if (finding.kind === 'absent') return;
        for (const stint of stints)
          if (stint.doing === 'at-work' || stint.doing === 'unseen')
            expect(overlap(stint, finding), `seed ${seed} ${finding.kind}`).toBe(0);
      });
    }
  });

  test('seeing less never makes more of it', () => {
    const missed = (found: readonly Finding[]) =>
      found.filter(needsLead).reduce((sum, { minutes }) => sum + minutes, 0);
    for (const { seed, rostered, stints } of days) {
      const chance = seededChance(seed + 1_000_000);
      const hidden = stints.map((stint) => (chance() < 0.3 ? { ...stint, doing: 'unseen' as const } : stint));
      const [all, less] = [stints, hidden].map((each) => attendanceOf(rostered, each, rules));
      // A break may be begun later than it was seen to be, so that its own length is the most that can differ.
      const breaks = rostered.breaks.reduce((sum, { from, to }) => sum + (to - from) / minuteMs, 0);
      expect(missed(less?.findings ?? []) <= missed(all?.findings ?? []) + breaks, `seed ${seed}`).toBe(true);
      if (within(hidden, rostered).every(({ doing }) => doing === 'unseen')) expect(less?.findings).toEqual([]);
    }
  });

  test('nobody is absent who was seen, or of whom more than the tolerance was hidden', () => {
    for (const { seed, rostered, stints } of days) {
      const { findings, unseenMs } = attendanceOf(rostered, stints, rules);
      if (!findings.some(({ kind }) => kind === 'absent')) continue;
      expect(within(stints, rostered).some(isPresent), `seed ${seed}`).toBe(false);
      expect(unseenMs <= rules.lateMinutes * minuteMs, `seed ${seed}`).toBe(true);
    }
  });

  test('it means the same on another day', () => {
    const later = 35 * 86_400_000;
    const moved = <T extends Interval>(spans: readonly T[]) =>
      spans.map((span) => ({ ...span, from: span.from + later, to: span.to + later }));
    for (const { rostered, stints } of days) {
      const [other] = moved([{ ...rostered, breaks: moved(rostered.breaks) }]);
      const { findings } = attendanceOf(rostered, stints, rules);
      expect(other && attendanceOf(other, moved(stints), rules).findings).toEqual(moved(findings));
    }
  });
});
