import type { Grant } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { calledFor, ladderOf, type Callable, type Floor } from './ranks';

const cards = { site: 'Shanghai', team: 'Cards' };
const loans = { site: 'Shanghai', team: 'Loans' };
const holder = (account: string, ...grants: Grant[]): Callable => ({ account, personId: `p-${account}`, grants });
const at = (role: Grant['role'], site: string | null = null, team: string | null = null): Grant => ({
  ...{ role, site, team },
});
const everybody = [
  holder('admin', at('administrator')),
  holder('head', at('manager')),
  holder('planner', at('planner')),
  holder('site', at('floor-supervisor', 'Shanghai')),
  holder('cards', at('floor-supervisor', 'Shanghai', 'Cards')),
  holder('lead', at('shift-lead')),
];
const ladder = (given: Partial<Floor> = {}, places = [cards], persons = new Set(['p-li'])) =>
  ladderOf({ accounts: everybody, deputies: [], away: new Set(), ...given }, { persons, places });

test('from the team over the site and the centre to the manager and at last the administrator', () => {
  expect(ladder()).toEqual([['cards'], ['site'], ['planner'], ['head'], ['admin']]);
  expect(ladder({}, [cards, loans])).toEqual([['site'], ['planner'], ['head'], ['admin']]);
});

test('the nearest are reminded, and the next above them hear when it is escalated', () => {
  expect(calledFor('remind', ladder())).toEqual(['cards']);
  expect(calledFor('escalate', ladder())).toEqual(['site']);
  const alone = ladder({ accounts: [holder('cards', at('floor-supervisor', 'Shanghai', 'Cards'))] });
  expect(calledFor('escalate', alone)).toEqual(['cards']);
  expect(calledFor('escalate', [])).toEqual([]);
});

test('who is on leave is not called, their deputy is', () => {
  const away = new Set(['p-cards']);
  expect(ladder({ away })[0]).toEqual(['site']);
  const inStead = {
    delegation: 'd',
    name: 'cards',
    person: '9',
    grants: [at('floor-supervisor', 'Shanghai', 'Cards')],
  };
  const deputies = [{ deputy: 'lead', deputyPersonId: 'p-lead', delegator: 'cards', inStead }];
  expect(ladder({ away, deputies })[0]).toEqual(['lead']);
});

test('who takes part in it is not called, and neither is the deputy of who does', () => {
  const inStead = {
    delegation: 'd',
    name: 'cards',
    person: '9',
    grants: [at('floor-supervisor', 'Shanghai', 'Cards')],
  };
  const deputies = [{ deputy: 'lead', deputyPersonId: 'p-lead', delegator: 'cards', inStead }];
  expect(ladder({ deputies }, [cards], new Set(['p-cards']))[0]).toEqual(['site']);
  expect(ladder({ deputies }, [cards], new Set(['p-lead']))[0]).toEqual(['cards']);
});
