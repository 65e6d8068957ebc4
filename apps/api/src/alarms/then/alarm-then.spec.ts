import type { AlarmEvent, AlarmRecord } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { alarmThen, type AlarmStory } from './alarm-then';

const minute = 60_000;
const raised = Date.parse('2026-11-25T10:00:00+08:00');

/** A caller waits from 9:58; warned of at 10:00, an alarm at 10:02, taken, snoozed, eased, over at 10:20. */
function story(change: Partial<AlarmRecord> = {}): AlarmStory {
  const record = {
    id: 'a1',
    rule: 'longest-wait',
    measure: 'longest-wait',
    severity: 'warn',
    worst: 'alarm',
    raisedAt: raised,
    clearedAt: raised + 20 * minute,
    clearedWhy: 'over',
    since: raised + 15 * minute,
    value: null,
    limit: 120,
    acknowledgedAt: raised + 3 * minute,
    acknowledgedBy: 'lead',
    owner: 'night',
    snoozedUntil: raised + 14 * minute,
    ...change,
  } as AlarmRecord;
  const events = [
    told(0, 'raised', 'warn', { value: 120 }),
    told(2, 'escalated', 'alarm', { value: 240 }),
    told(3, 'acknowledged', 'alarm', { actor: 'lead' }),
    told(4, 'snoozed', 'alarm', { actor: 'lead', until: raised + 14 * minute }),
    told(6, 'noted', 'alarm', { actor: 'somebody' }),
    told(8, 'handed-over', 'alarm', { actor: 'lead', to: 'night' }),
    told(17, 'eased', 'warn', { value: 130 }),
    told(20, 'cleared', 'warn', {}),
  ];
  return { alarm: { subject: 'queue:acd/sales', record }, events };
}

const told = (
  minutes: number,
  kind: AlarmEvent['kind'],
  severity: AlarmEvent['severity'],
  rest: Partial<AlarmEvent>,
): AlarmEvent => ({
  id: `${kind}${minutes}`,
  at: raised + minutes * minute,
  kind,
  severity,
  actor: null,
  value: null,
  text: null,
  to: null,
  until: null,
  ...rest,
});
const at = (minutes: number, of = story()) => alarmThen(of, raised + minutes * minute)?.record ?? null;

test('an alarm stands from when it was raised until it cleared, and not a moment longer', () => {
  expect(at(-0.001)).toBeNull();
  expect(at(0)).not.toBeNull();
  expect(at(19.999)).not.toBeNull();
  expect(at(20)).toBeNull();
});

test('before anybody had it, nobody has it', () => {
  expect(at(1)).toMatchObject({ severity: 'warn', worst: 'warn', owner: null, acknowledgedAt: null });
  expect(at(2)).toMatchObject({ severity: 'alarm', worst: 'alarm', owner: null, snoozedUntil: null, clearedAt: null });
});

test('who acknowledged first has it, until it is handed over', () => {
  expect(at(3)).toMatchObject({ owner: 'lead', acknowledgedBy: 'lead', acknowledgedAt: raised + 3 * minute });
  expect(at(6)).toMatchObject({ owner: 'lead', snoozedUntil: raised + 14 * minute });
  expect(at(8)).toMatchObject({ owner: 'night', acknowledgedBy: 'lead' });
});

test('a wait is told by when it began, as it was at the turn', () => {
  expect(at(1)?.since).toBe(raised - 2 * minute);
  expect(at(17)?.since).toBe(raised + 17 * minute - 130_000);
});

test('the level that was passed is told where it is known', () => {
  expect(at(17)?.limit).toBe(120);
  expect(at(2)?.limit, 'the limit of another severity is not the one that is kept').toBeNull();
});

test('a figure is told as it was at the turn, and what is so or is not by its own beginning', () => {
  expect(at(2, story({ since: null, measure: 'waiting' }))).toMatchObject({ since: null, value: 240 });
  expect(at(2, story({ since: raised - 5, measure: 'raised-hand' }))).toMatchObject({ since: raised - 5, value: null });
});
