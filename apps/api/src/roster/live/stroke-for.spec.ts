import { everywhere, type DraftStep, type RosterScope, type Shift } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { strokeFor, type Looking } from './stroke-for';

const places: Record<string, { site: string; team: string }> = {
  wang: { site: '上海', team: '信用卡组' },
  zhao: { site: '上海', team: '投诉组' },
};
const shift = (person: string): Shift => ({
  id: 's',
  person,
  from: 0,
  to: 10,
  kind: 'regular',
  pattern: null,
  post: null,
  breaks: [],
});
const step = (before: Shift | null, after: Shift | null): DraftStep => ({
  revision: 7,
  edit: 'e',
  by: 'planner',
  at: 0,
  kind: 'edit',
  changes: [{ id: 's', version: 2, before, after }],
  overrides: [],
});
const scope: RosterScope = { first: '2026-11-23', last: '2026-11-29', site: null, team: null };
const cards: Looking = { scope: { ...scope, site: '上海', team: '信用卡组' }, reach: everywhere };
const told = (given: DraftStep, looking: Looking) => strokeFor(given, looking, (person) => places[person]);

describe('what a planner’s page hears of a step', () => {
  test('of a team is what changes in that team', () => {
    expect(told(step(null, shift('wang')), cards).changes).toHaveLength(1);
    expect(told(step(null, shift('zhao')), cards)).toMatchObject({ revision: 7, changes: [] });
  });

  test('a shift that goes to another team is gone here', () => {
    expect(told(step(shift('wang'), shift('zhao')), cards).changes).toEqual([
      { id: 's', version: 2, before: shift('wang'), after: null },
    ]);
  });

  test('who may see one team hears of that team alone, whatever the page asks for', () => {
    const reach = { all: false, key: 'k', sites: [], teams: [{ site: '上海', team: '投诉组' }] } as const;
    expect(told(step(null, shift('wang')), { scope, reach }).changes).toEqual([]);
    expect(told(step(null, shift('zhao')), { scope, reach }).changes).toHaveLength(1);
  });
});
