import { drawn } from '@zhiban/testing';
import { expect, test } from 'vitest';
import { somebody, testWorld } from '../specs/test-world';
import { coverWithin } from './cover-within';

const post = { id: 'cards', minimum: 0, skills: [{ skill: 'cards', level: 1 }] };
const board = {
  world: testWorld({ rules: { cover: {} }, posts: [post] }),
  people: new Map(['li', 'wang'].map((id) => [id, somebody({ id, skills: [{ skill: 'cards', level: 1 }] })])),
};
const from = Date.parse('2026-11-23T08:00:00+08:00');
const hour = 3_600_000;
const requirement = { post: 'cards', from, intervalMinutes: 60, seats: [1, 2, 2, 1, 0] };
const [early] = drawn('Mon 08-10', { person: 'li' });
const [late] = drawn('Mon 09-12', { person: 'wang' });

test('what is drawn of a change are the intervals that stay as they are too', () => {
  if (!early || !late) throw new Error('nothing drawn');
  const shifts = [early, { ...late, id: 'late' }];
  const changes = [{ id: early.id, before: early, after: null }];
  const steps = coverWithin(
    board,
    { requirement, times: [{ from: from + hour, to: from + 4 * hour }] },
    { shifts, changes },
  );
  expect(steps.map(({ before, after, required }) => `${before} → ${after} of ${required}`)).toEqual([
    '2 → 1 of 2',
    '1 → 1 of 2',
    '1 → 1 of 1',
  ]);
});
