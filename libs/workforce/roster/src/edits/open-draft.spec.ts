import type { DraftStep, RosterEdit, RosterView, Shift } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { bankRegulation } from '../policy/presets';
import { drawn } from '@zhiban/testing';
import { somebody } from '../specs/test-world';
import { seenNow } from './apply-edit';
import { afterStep, judgeEdits, openDraft } from './open-draft';

const view = (shifts: Shift[]): RosterView => ({
  revision: 3,
  world: {
    timeZone: 'Asia/Shanghai',
    calendar: [2025, 2026, 2027].map((year) => ({ year, state: 'weekends', days: [] })),
    policy: { versions: [{ ...bankRegulation, from: '2000-01-01' }] },
    posts: [],
  },
  horizon: { first: '2026-11-01', last: '2026-12-31' },
  people: ['p1', 'p2'].map((id) => ({
    person: somebody({ id }),
    number: id,
    name: id,
    nameEn: null,
    site: null,
    siteEn: null,
    team: null,
    teamEn: null,
    mine: true,
  })),
  shifts,
  versions: {},
  absences: [],
  requirements: [],
  loads: [],
  overrides: [],
  unpublished: [],
  publication: 0,
  undo: [],
  redo: [],
});
const draft = () => openDraft(view(drawn('Mon 14-22 meal 17-17:30 rest 20-20:30; Wed 08-12')));
const planner = { posts: ['planner'] as const, reason: null };
const hour = 3_600_000;
const step = (given: Partial<DraftStep>): DraftStep => ({
  revision: 4,
  edit: 'e',
  by: 'another',
  at: 0,
  kind: 'edit',
  changes: [],
  overrides: [],
  ...given,
});

describe('a planner’s page', () => {
  test('knows what the server will say: eleven hours between two shifts may not be overridden', () => {
    const edit: RosterEdit = { op: 'move', shift: 'Wed', by: -24 * hour, person: 'p1' };
    const forecast = judgeEdits(draft(), [seenNow(draft().shelf, edit)], planner);
    expect(forecast).toMatchObject({ end: 'hindered', hindrances: { never: [{ rule: 'rest-between-shifts' }] } });
  });

  test('a rule that the planner may override asks for a reason, and is saved with one', () => {
    const from = Date.parse('2026-11-25T08:00:00+08:00');
    const edits = [seenNow(draft().shelf, { op: 'resize', shift: 'Wed', from, to: from + 7 * hour })];
    expect(judgeEdits(draft(), edits, planner)).toMatchObject({
      end: 'hindered',
      hindrances: { never: [], withReason: [{ rule: 'meal-and-rest' }, { rule: 'meal-and-rest' }] },
    });
    expect(judgeEdits(draft(), edits, { ...planner, reason: 'storm' }).end).toBe('saved');
  });

  test('takes what another planner did, and then refuses what was drawn before', () => {
    const mine = seenNow(draft().shelf, { op: 'remove', shift: 'Wed' });
    const wed = draft().shelf.shifts.get('Wed') ?? null;
    const after = wed && { ...wed, person: 'p2' };
    const theirs = step({ changes: [{ id: 'Wed', version: 2, before: wed, after }] });
    const next = afterStep(draft(), theirs);
    expect(next.board.shifts.get('p2')).toEqual([after]);
    expect(judgeEdits(next, [mine], planner)).toMatchObject({ end: 'stale', refusal: { shift: 'Wed', version: 2 } });
    expect(afterStep(next, theirs).shelf).toEqual(next.shelf);
  });
});
