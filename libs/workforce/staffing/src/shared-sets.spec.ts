import { expect, test } from 'vitest';
import { sharedSets } from './shared-sets';

const sets = (...groups: string[]) =>
  sharedSets(groups.map((posts) => posts.split(' '))).map((posts) => [...posts].sort().join(' '));

test('posts that everybody can be given to are one set', () => {
  expect(sets('cards loans desk')).toEqual(['cards desk loans']);
});

test('posts without people in common are looked at one by one', () => {
  expect(sets('cards', 'loans')).toEqual([]);
});

test('who can be given to two ties them, and those who can do one still make it a question of its own', () => {
  expect(sets('cards', 'loans', 'cards loans')).toEqual(['cards loans']);
});

test('a chain is asked for as a whole and link by link, but not for ends that share nobody', () => {
  expect(sets('cards loans', 'loans trade', 'cards', 'trade')).toEqual([
    'cards loans trade',
    'loans trade',
    'cards loans',
  ]);
});

test('a set that only asks the same people for less is left out', () => {
  // Whoever can do cards can do loans and trade: cards with loans are asked of the same people as all three.
  expect(sets('cards loans trade', 'loans trade')).toEqual(['cards loans trade']);
});

test('many kinds of people are answered at once', () => {
  const posts = Array.from({ length: 30 }, (_, at) => `q${at}`);
  const groups = posts.flatMap((post, at) => posts.slice(at + 1).map((other) => `${post} ${other}`));
  const begin = performance.now();
  expect(sets(...groups)[0]?.split(' ')).toHaveLength(30);
  expect(performance.now() - begin).toBeLessThan(1000);
});
