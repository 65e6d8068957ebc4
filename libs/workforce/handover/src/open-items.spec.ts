import { describe, expect, test } from 'vitest';
import { afterItemStep } from './handover-states';
import { ageOf, carriedOn, type OpenItem } from './open-items';

const hour = 3_600_000;
const opened = Date.parse('2026-11-25T02:00:00+08:00');
const item = (given: Partial<OpenItem> = {}): OpenItem => ({
  id: 'a',
  state: 'open',
  openedAt: opened,
  dueAt: null,
  closedAt: null,
  ...given,
});

describe('the age of what is left open', () => {
  const signed = [-2, 6, 12, 20, 30, 36].map((hours) => opened + hours * hour);

  test('counts the duties through whose handover it went, five of them too', () => {
    const after = (hours: number) => ageOf(item(), signed, opened + hours * hour).duties;
    expect([after(1), after(6), after(13), after(21), after(31), after(37)]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('stops when it is closed', () => {
    const closed = item({ state: 'closed', closedAt: opened + 13 * hour });
    expect(ageOf(closed, signed, opened + 100 * hour)).toEqual({ duties: 3, hangs: 13 * hour, late: null });
  });

  test('says how late it is, and how late it was closed', () => {
    const due = { dueAt: opened + 3 * hour };
    expect(ageOf(item(due), [], opened + 3 * hour).late).toBe(null);
    expect(ageOf(item(due), [], opened + 5 * hour).late).toBe(2 * hour);
    const closed = item({ ...due, state: 'closed', closedAt: opened + 4 * hour });
    expect(ageOf(closed, [], opened + 90 * hour).late).toBe(hour);
  });
});

test('what is not closed moves on: what is due first, then what has hung longest', () => {
  const all = [
    item({ id: 'new', openedAt: opened + 2 * hour }),
    item({ id: 'done', state: 'closed', closedAt: opened + hour }),
    item({ id: 'old', openedAt: opened - hour }),
    item({ id: 'due', dueAt: opened + 9 * hour, state: 'in-hand' }),
  ];
  expect(carriedOn(all).map(({ id }) => id)).toEqual(['due', 'old', 'new']);
});

test('what is closed is closed once, and can be opened again', () => {
  expect(afterItemStep('open', 'close')).toBe('closed');
  expect(afterItemStep('closed', 'close')).toBe(null);
  expect(afterItemStep('closed', 'begin')).toBe(null);
  expect(afterItemStep('closed', 'reopen')).toBe('open');
});
