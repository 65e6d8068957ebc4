import { saveTarget, type NotificationTarget } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { draftOf, wishOf } from './target-draft';

const target: NotificationTarget = {
  id: '8c1c7c1e-5c55-4a0e-9a53-6d6cf3f7f0a1',
  channel: 'webhook',
  name: 'desk',
  address: 'https://hooks.example/a',
  language: 'en',
  enabled: false,
  subscriptions: [{ kind: 'feed-lost', level: 'warn', queues: [], teams: ['一组'] }],
  quiet: { from: '22:30', to: '06:00' },
  names: true,
  signed: true,
  createdAt: 0,
};

test('a target that is opened and saved is as it was', () => {
  const { id: _, createdAt: __, signed: ___, ...wishes } = target;
  expect(wishOf(draftOf(target, 'zh-CN'))).toEqual(wishes);
});

test('a new one hears of everything, in the language of the page, at all hours', () => {
  const wish = wishOf({ ...draftOf(null, 'zh-CN'), name: 'lead', address: ' lead@centre.example ' });
  expect(saveTarget.parse(wish)).toMatchObject({ language: 'zh-CN', quiet: null, address: 'lead@centre.example' });
  expect(wish.subscriptions.map(({ kind }) => kind)).toEqual(['alarm', 'feed-lost', 'exception']);
});

test('what a kind was narrowed to stays in the form while the kind is off', () => {
  const draft = draftOf(target, 'en');
  const row = draft.asked.find(({ kind }) => kind === 'feed-lost');
  if (row) row.on = false;
  expect(wishOf(draft).subscriptions).toEqual([]);
  expect(row?.teams).toEqual(['一组']);
});

test('the secret of a robot is sent where one was typed in, and taken away where that is said', () => {
  const robot = draftOf({ ...target, channel: 'dingtalk' }, 'en');
  expect(wishOf(robot)).not.toHaveProperty('secret');
  expect(wishOf({ ...robot, secret: ' SEC1 ' })).toMatchObject({ secret: 'SEC1' });
  expect(wishOf({ ...robot, unsign: true })).toMatchObject({ secret: null });
  expect(saveTarget.safeParse(wishOf({ ...robot, channel: 'wecom', secret: 'SEC1' })).success).toBe(true);
});
