import type { HandoverObstacle, HandoverView } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { signingLines } from './signing-lines';

const lead = { account: 'zhou', name: '周敏', nameEn: null, named: null };
const told = (obstacles: HandoverObstacle[], given: Partial<HandoverView['head']> = {}) =>
  ({
    head: {
      leads: { outgoing: [lead], incoming: [lead] },
      signed: { outgoing: null, incoming: null },
      ...given,
    } as HandoverView['head'],
    obstacles: { outgoing: obstacles, incoming: obstacles },
  }) satisfies Pick<HandoverView, 'head' | 'obstacles'>;
const stands = (code: HandoverObstacle['code'], entry: string | null = null) => ({ code, cites: 'HAND-3', entry });
const said = (lines: ReturnType<typeof signingLines>) => lines.map(({ code, missing }) => `${code} ${missing}`);

test('an event without a shared stage and each red entry that was not read back is counted under its rule', () => {
  const asked = told([stands('event-unresolved', 'a'), stands('not-read-back', 'a'), stands('not-read-back', 'b')]);
  expect(said(signingLines(asked, 'outgoing'))).toEqual(['lead 0', 'time 0', 'events 1', 'read-back 2']);
});

test('the incoming side waits for the outgoing signature, and is never the same person', () => {
  expect(said(signingLines(told([]), 'incoming'))).toEqual(['lead 0', 'outgoing-first 1']);
  const signed = { outgoing: { account: 'zhou', name: '周敏', at: 1 }, incoming: null };
  const asked = told([stands('both-sides')], { signed });
  expect(said(signingLines(asked, 'incoming'))).toEqual(['lead 0', 'outgoing-first 0', 'other-person 1']);
});

test('the outgoing lead cannot sign to nobody', () => {
  const alone = told([stands('no-incoming-lead')]);
  expect(said(signingLines(alone, 'outgoing', true)).at(-1)).toBe('nobody-else 1');
  expect(signingLines(alone, 'outgoing').every(({ met }) => met)).toBe(true);
});

test('that the reader is no lead is not held against the record', () => {
  expect(signingLines(told([stands('not-outgoing-lead')]), 'outgoing').every(({ met }) => met)).toBe(true);
  const nobody = told([stands('not-incoming-lead')], { leads: { outgoing: [lead], incoming: [] } });
  expect(signingLines(nobody, 'incoming')[0]).toMatchObject({ code: 'lead', met: false, cites: 'HAND-3' });
});
