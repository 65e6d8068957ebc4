import { expect, test } from 'vitest';
import { movedUp, newDraft, withBoard } from './device-draft';

const choices = ['centre', 'seats', 'queue:acd/credit'].map((board) => ({ board }));

test('a new TV shows the whole centre until more is added, each board once', () => {
  let { boards } = newDraft('en');
  expect(boards).toEqual([{ board: 'centre', seconds: 30 }]);
  for (let i = 0; i < 5; i += 1) boards = withBoard(boards, choices);
  expect(boards.map(({ board }) => board)).toEqual(['centre', 'seats', 'queue:acd/credit']);
});

test('a TV takes eight boards and no ninth', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ board: `queue:acd/${i}` }));
  let { boards } = newDraft('en');
  for (let i = 0; i < 12; i += 1) boards = withBoard(boards, many);
  expect(boards).toHaveLength(8);
});

test('a board moves up by one place, and the first one stays', () => {
  const boards = choices.map(({ board }) => ({ board, seconds: 30 }));
  expect(movedUp(boards, 2).map(({ board }) => board)).toEqual(['centre', 'queue:acd/credit', 'seats']);
  expect(movedUp(boards, 0)).toEqual(boards);
});
