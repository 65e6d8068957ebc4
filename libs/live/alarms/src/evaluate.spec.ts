import type { AlarmRuleBody } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { evaluate, type AlarmStates, type EvaluatedRule, type Glance } from './evaluate';
import { storedState } from './judge';

const start = Date.parse('2026-11-23T09:00:00+08:00');
const wait: EvaluatedRule = {
  on: true,
  watch: { measure: 'longest-wait' },
  levels: { kind: 'own', warn: 60, alarm: 120, margin: 0 },
  forSeconds: 0,
  hours: [],
};
const level: EvaluatedRule = {
  ...wait,
  watch: { measure: 'service-level', formula: null, thresholdSeconds: null, window: 'm15', least: 0 },
  levels: { kind: 'own', warn: 0.8, alarm: 0.6, margin: 0.05 },
};
const subject = 'queue:acd/sales';

/** A queue that is looked at once a second. `null`: nothing to measure; `'blind'`: its source is stale. */
class Watched {
  private states: AlarmStates = new Map();
  private second = 0;

  constructor(
    private rule: EvaluatedRule,
    private readonly from = start,
  ) {}

  /** What is told of these looks, by the second in which it is. */
  see(...values: (number | null | 'blind')[]): string[] {
    return values.flatMap((value) => {
      const at = this.from + this.second * 1000;
      const { states, turns } = evaluate(this.rule, glanceOf(at, value, this.rule), this.states);
      this.states = states;
      const told = turns.map(
        (turn) => `${this.second} s ${turn.turn} ${turn.turn === 'cleared' ? turn.why : turn.severity}`,
      );
      this.second += 1;
      return told;
    });
  }

  change(rule: Partial<AlarmRuleBody>): void {
    this.rule = { ...this.rule, ...rule };
  }

  remember(states: AlarmStates): void {
    this.states = states;
  }
}

function glanceOf(at: number, value: number | null | 'blind', { levels }: EvaluatedRule): Glance {
  const own = levels.kind === 'own' ? levels : { warn: null, alarm: 1 };
  const readings = typeof value === 'number' ? [{ subject, value, levels: own }] : [];
  return { at, timeZone: 'Asia/Shanghai', readings, blind: () => value === 'blind' };
}

describe('an alarm', () => {
  test('is raised at its warning, escalates at its alarm, eases and clears as the wait shortens', () => {
    const queue = new Watched(wait);
    expect(queue.see(59, 60, 119, 120, 180, 119, 59)).toEqual([
      '1 s raised warn',
      '3 s escalated alarm',
      '5 s eased warn',
      '6 s cleared over',
    ]);
  });

  test('is raised as an alarm at once when the warning was never seen', () => {
    expect(new Watched(wait).see(30, 200)).toEqual(['1 s raised alarm']);
  });

  test('clears when nobody waits any more', () => {
    expect(new Watched(wait).see(70, null)).toEqual(['0 s raised warn', '1 s cleared over']);
  });

  test('of a service level is wrong below its level, and right on it', () => {
    expect(new Watched(level).see(0.8, 0.79)).toEqual(['1 s raised warn']);
  });

  test('with nothing but an alarm level never warns', () => {
    const only = new Watched({ ...wait, levels: { kind: 'own', warn: null, alarm: 120, margin: 0 } });
    expect(only.see(119, 121, 119)).toEqual(['1 s raised alarm', '2 s cleared over']);
  });
});

describe('a level that has to last', () => {
  const patient = { ...wait, forSeconds: 3 };

  test('is told only after it has lasted', () => {
    expect(new Watched(patient).see(61, 62, 63, 64, 65)).toEqual(['3 s raised warn']);
  });

  test('counts anew when it was left in between', () => {
    expect(new Watched(patient).see(61, 62, 59, 61, 62, 63, 64)).toEqual(['6 s raised warn']);
  });

  test('lets a warning through while the alarm has not lasted yet', () => {
    expect(new Watched(patient).see(118, 119, 120, 121, 122, 123)).toEqual(['3 s raised warn', '5 s escalated alarm']);
  });

  test('stays raised at once when the figure is better for a moment within the margin', () => {
    const held = new Watched({ ...patient, levels: { kind: 'own', warn: 60, alarm: 120, margin: 10 } });
    expect(held.see(61, 61, 61, 61, 55, 61)).toEqual(['3 s raised warn']);
  });
});

describe('a figure that flaps around its level', () => {
  test('fires at each turn where there is no margin', () => {
    expect(new Watched(wait).see(60, 59, 60, 59)).toHaveLength(4);
  });

  test('fires once with a margin, and clears when it is back by all of it', () => {
    const queue = new Watched(level);
    expect(queue.see(0.79, 0.81, 0.79, 0.82, 0.849, 0.78, 0.85)).toEqual(['0 s raised warn', '6 s cleared over']);
  });

  test('eases from alarm to warning by the margin too', () => {
    expect(new Watched(level).see(0.59, 0.62, 0.64, 0.66)).toEqual(['0 s raised alarm', '3 s eased warn']);
  });
});

describe('a rule with hours', () => {
  const nights = { ...wait, hours: [{ days: [1], from: '22:00', to: '06:00' }] };
  const monday = (time: string) => Date.parse(`2026-11-23T${time}+08:00`);

  test('is silent before them and speaks from their first minute', () => {
    expect(new Watched(nights, monday('21:59:58')).see(200, 200, 200)).toEqual(['2 s raised alarm']);
  });

  test('clears with their end, on the next morning, and says why', () => {
    const tuesday = Date.parse('2026-11-24T05:59:58+08:00');
    expect(new Watched(nights, tuesday).see(200, 200, 200, 200)).toEqual(['0 s raised alarm', '2 s cleared hours']);
  });
});

describe('a restart in the middle of an alarm', () => {
  test('does not fire a second time, whatever the rule asks to last', () => {
    const queue = new Watched({ ...wait, forSeconds: 60 });
    queue.remember(new Map([[subject, storedState('alarm')]]));
    expect(queue.see(130, 131, 100, 50)).toEqual(['2 s eased warn', '3 s cleared over']);
  });

  test('clears what ended while the server was away, and escalates what grew', () => {
    const ended = new Watched(wait);
    ended.remember(new Map([[subject, storedState('warn')]]));
    expect(ended.see(null)).toEqual(['0 s cleared over']);
    const grown = new Watched(wait);
    grown.remember(new Map([[subject, storedState('warn')]]));
    expect(grown.see(150)).toEqual(['0 s escalated alarm']);
  });
});

describe('a source that cannot be trusted', () => {
  test('neither raises nor clears: an alarm stays as it was last seen', () => {
    const queue = new Watched(wait);
    expect(queue.see('blind', 70, 'blind', 'blind', 70)).toEqual(['1 s raised warn']);
    expect(queue.see('blind', 10)).toEqual(['6 s cleared over']);
  });

  test('makes a level that has to last begin anew', () => {
    expect(new Watched({ ...wait, forSeconds: 3 }).see(70, 70, 'blind', 70, 70, 70, 70)).toEqual(['6 s raised warn']);
  });
});

test('a rule that is turned off clears its alarms and says why; it says nothing of what was only pending', () => {
  const queue = new Watched(wait);
  queue.see(70);
  queue.change({ on: false });
  expect(queue.see(70, 70)).toEqual(['1 s cleared rule']);
  const pending = new Watched({ ...wait, forSeconds: 5 });
  pending.see(70);
  pending.change({ on: false });
  expect(pending.see(70)).toEqual([]);
});

test('every turn names the level that it passed', () => {
  const glance = glanceOf(start, 130, wait);
  expect(evaluate(wait, glance, new Map()).turns).toEqual([
    { subject, at: start, turn: 'raised', severity: 'alarm', value: 130, limit: 120 },
  ]);
});
