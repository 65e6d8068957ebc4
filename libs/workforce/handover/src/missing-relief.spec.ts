import { expect, test } from 'vitest';
import { missingRelief } from './missing-relief';

const staying = (person: string, post: string | null = null, released = false) => ({ person, post, released });
const coming = (here: boolean, post: string | null = null) => ({ here, post });

test('as many stay as have not come', () => {
  const outgoing = [staying('a'), staying('b'), staying('c')];
  expect([...missingRelief(outgoing, [coming(true), coming(false), coming(true)])]).toEqual(['c']);
  expect([...missingRelief(outgoing, [coming(true), coming(true)])]).toEqual([]);
});

test('who was released does not, and nobody stays for another post', () => {
  const outgoing = [staying('a'), staying('b', null, true), staying('c', 'cards')];
  expect([...missingRelief(outgoing, [coming(false), coming(true, 'cards')])]).toEqual(['a']);
});

test('no more stay than there are', () => {
  expect([...missingRelief([staying('a')], [coming(false), coming(false)])]).toEqual(['a']);
});
