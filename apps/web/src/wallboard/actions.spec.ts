import { expect, test } from 'vitest';
import { fakePicture } from '../../test/fake-picture';
import { actionKey, actionsOf } from './actions';
import { actionWords } from './action-words';
import type { Health } from './staleness';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const well: Health = { sources: { acd: null, door: null }, whole: null };

test('a floor that runs well asks for nothing', () => {
  expect(actionsOf(fakePicture('normal', now), well, now)).toEqual([]);
});

test('alarms come before warnings, and each kind of breach is found', () => {
  const actions = actionsOf(fakePicture('alarm', now), well, now);
  expect(actions.map((action) => [action.severity, actionKey(action)])).toEqual([
    ['alarm', 'pause acd/B07'],
    ['alarm', 'wait acd/credit'],
    ['alarm', 'level acd/credit'],
    ['warn', 'pause acd/C03'],
    ['warn', 'missed-ring acd/A12'],
  ]);
});

test('a pause becomes an alarm at the instant of its limit', () => {
  const picture = fakePicture('alarm', now);
  const alarmAt = picture.seats['acd/C03']?.alarmAt ?? 0;
  const severity = (at: number) => actionsOf(picture, well, at).find((a) => actionKey(a) === 'pause acd/C03')?.severity;
  expect([severity(alarmAt - 1), severity(alarmAt)]).toEqual(['warn', 'alarm']);
});

test('of a stale source only its silence is told, not what it said last', () => {
  const stale = { reason: 'link-down' as const, since: now - 9000 };
  const actions = actionsOf(fakePicture('alarm', now), { sources: { acd: stale, door: null }, whole: stale }, now);
  expect(actions.map(actionKey)).toEqual(['source acd']);
});

test('an action is told with the queue’s name and its limit', () => {
  const picture = fakePicture('alarm', now);
  const wait = actionsOf(picture, well, now).find((action) => action.kind === 'wait')!;
  const say = (key: string, named: Record<string, unknown> = {}) => `${key} ${Object.values(named).join(' ')}`.trim();
  expect(actionWords(wait, picture, say, 'zh-CN')).toEqual({
    title: 'action.wait 信用卡',
    text: 'action.waitText 2:00',
  });
});
