import type { Grant } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { postsFor } from './entitled';

const cards = { site: '上海', team: '信用卡组' };
const complaints = { site: '上海', team: '投诉组' };
const grants: Grant[] = [
  { role: 'planner', site: null, team: null },
  { role: 'manager', ...cards },
];

test('a post counts where it holds for everybody concerned', () => {
  expect(postsFor({ grants }, [cards])).toEqual(['planner', 'manager']);
  expect(postsFor({ grants }, [cards, complaints])).toEqual(['planner']);
});

test('for nobody it does not', () => {
  expect(postsFor({ grants }, [])).toEqual([]);
  expect(postsFor({ grants: [] }, [cards])).toEqual([]);
});
