import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonical } from './canonical';
import { checkChain, linkAfter, type ChainHead, type Link, type Mac } from './chain';

const keyed =
  (key: string): Mac =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex');
const mac = keyed('outside the database');

function chainOf(bodies: readonly string[]): { links: Link[]; head: ChainHead | null } {
  const links: Link[] = [];
  let head: ChainHead | null = null;
  for (const body of bodies) {
    const link = linkAfter(head, body, mac);
    links.push(link);
    head = { number: link.number, mac: link.mac };
  }
  return { links, head };
}
const { links, head } = chainOf(['night', 'early', 'late', 'night again', 'early again']);
const faults = (changed: readonly Link[], kept = head) =>
  checkChain(changed, kept, mac).faults.map(({ number, fault }) => `${number} ${fault}`);
const bent = (number: number, change: Partial<Link>): Link[] =>
  links.map((link) => (link.number === number ? { ...link, ...change } : link));
/** A link as somebody with the database but without the key would have to make it. */
const forged = (number: number, body: string): Link[] =>
  bent(number, { body, mac: keyed('guessed')(`${number}\n${body}`) });

describe('a chain of signed records', () => {
  test('as it was signed has no fault; so has none that holds nothing', () => {
    expect(checkChain(links, head, mac)).toEqual({ links: 5, head, faults: [] });
    expect(checkChain([], null, mac).faults).toEqual([]);
  });

  test('a text that was changed is named', () => {
    expect(faults(bent(3, { body: 'late, rewritten' }))).toEqual(['3 changed']);
  });

  test('a text that was changed with a digest made without the key is named, and so is who follows it', () => {
    expect(faults(forged(3, 'late, rewritten'))).toEqual(['3 changed', '4 unlinked']);
  });

  test('a record that was taken out is named, also the first', () => {
    expect(faults(links.filter(({ number }) => number !== 2))).toEqual(['2 missing']);
    expect(faults(links.slice(1))).toEqual(['1 missing']);
  });

  test('records that changed places are named', () => {
    const [a, b] = [links[1], links[2]];
    const swapped = links.map((link) => (link === a ? { ...b, number: 2 } : link === b ? { ...a, number: 3 } : link));
    expect(faults(swapped as Link[])).toEqual(['2 changed', '3 changed', '4 unlinked']);
  });

  test('the last ones cut off are named, for the head is kept elsewhere', () => {
    expect(faults(links.slice(0, 3))).toEqual(['4 cut', '5 cut']);
    expect(faults([])).toEqual(['1 cut', '2 cut', '3 cut', '4 cut', '5 cut']);
  });

  test('a tail cut off and signed anew by the product itself is not the one that the head knows', () => {
    const anew = [...links.slice(0, 4), linkAfter(links[3] ?? null, 'another morning', mac)];
    expect(faults(anew)).toEqual(['5 not-the-head']);
  });

  test('another key knows none of them', () => {
    expect(checkChain(links, head, keyed('another')).faults.map(({ fault }) => fault)).toEqual(
      Array.from(links, () => 'changed'),
    );
  });

  test('a record whose head was never kept is said, and is no change', () => {
    expect(faults(links, { number: 4, mac: links[3]?.mac ?? '' })).toEqual(['5 unheaded']);
  });
});

test('equal data have one text, whatever the order in which they were put together', () => {
  expect(canonical({ b: [1, { d: null, c: '交' }], a: true })).toBe('{"a":true,"b":[1,{"c":"交","d":null}]}');
  expect(canonical({ b: 2, a: 1 })).toBe(canonical({ a: 1, b: 2 }));
  expect(canonical({ a: '1' })).not.toBe(canonical({ a: 1 }));
  expect(() => canonical({ a: Number.NaN })).toThrow(RangeError);
});
