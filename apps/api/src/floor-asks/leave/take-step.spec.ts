import { expect, test } from 'vitest';
import type { ShortLeaveEntity } from './short-leave.entity';
import { takeStep, whoseTurn } from './take-step';

const minute = (n: number) => n * 60_000;
const asked = (id: string, state: ShortLeaveEntity['state'] = 'asked'): ShortLeaveEntity => ({
  id,
  person: id,
  site: '上海',
  team: '信用卡组',
  state,
  note: '',
  askedAt: new Date(minute(0)),
  decidedAt: null,
  decidedBy: null,
  grantedAt: null,
  leftAt: null,
  dueAt: null,
  bySeat: false,
  endedAt: null,
  reason: null,
});

test('a grant names who gave it and when', () => {
  const granted = takeStep(asked('1'), 'grant', { at: minute(1), by: '李娜' });
  expect(granted).toMatchObject({ state: 'granted', decidedBy: '李娜', grantedAt: new Date(minute(1)) });
});

test('going sets until when, coming back ends it', () => {
  const out = takeStep(asked('1', 'granted'), 'leave', { at: minute(2), by: null, dueAt: minute(12), bySeat: true });
  expect(out).toMatchObject({ state: 'out', dueAt: new Date(minute(12)), bySeat: true, endedAt: null });
  expect(out && takeStep(out, 'return', { at: minute(9), by: null })).toMatchObject({
    state: 'back',
    endedAt: new Date(minute(9)),
  });
});

test('a step that does not follow is not taken', () => {
  expect(takeStep(asked('1', 'out'), 'grant', { at: minute(1), by: '李娜' })).toBeNull();
});

test('when somebody is back the one who waits longest may go, and only that one', () => {
  const team = [asked('a', 'queued'), asked('b', 'queued'), asked('c')];
  expect(whoseTurn(team, 1).map(({ id }) => id)).toEqual(['a']);
  expect(whoseTurn([...team, asked('d', 'out')], 1)).toEqual([]);
  expect(whoseTurn([...team, asked('d', 'out')], 3).map(({ id }) => id)).toEqual(['a', 'b']);
});
