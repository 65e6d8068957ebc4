// @vitest-environment happy-dom
import type { SwapInbox } from '@zhiban/wire';
import { afterEach, expect, test, vi } from 'vitest';
import { answers, button, leaveAll, person, settled, shift, show, swapOf, words } from '../specs/shown';
import BulkBar from './bulk-bar.vue';
import { swapItem } from './inbox-items';
import InboxRow from './inbox-row.vue';

afterEach(leaveAll);

const id = (nth: number) => `7d0f2b1e-0000-4000-8000-00000000000${nth}`;
const exchange = (nth: number, given: Partial<SwapInbox['swaps'][number]> = {}): SwapInbox['swaps'][number] => ({
  ...swapOf({
    ...{ id: id(nth), version: 2, state: 'agreed', may: ['approve', 'refuse'], deadline: 10 * 3_600_000 },
    transfers: [
      { shift: shift('a', 'Chen', 1), to: person(`Li${nth}`), part: null },
      { shift: shift('b', `Li${nth}`, 2), to: person('Chen'), part: null },
    ],
    parties: [{ person: person(`Li${nth}`), agreed: true, at: 1 }],
  }),
  ...{ clear: true, lowestCover: 0, ...given },
});
const row = (swap: SwapInbox['swaps'][number]) =>
  show(InboxRow, { item: swapItem(swap), words, now: 0, chosen: false }).textContent;

test('a row says who with whom, how long there is, and whether anything stands against it', () => {
  expect(row(exchange(1))).toMatch(/Chen.*Li1.*in 10 h.*all pass/s);
  expect(row(exchange(1, { clear: false, lowestCover: -1.5 }))).toContain('1.5 short');
  expect(row(exchange(1, { clear: false }))).toContain('needs a look');
  expect(row(exchange(1, { deadline: -1 }))).toContain('begun');
});

test('several are approved after one question, each by itself, and each says how it ended', async () => {
  const asked = answers({
    [`${id(1)}/decision`]: () => ({ done: 'done', swap: exchange(1) }),
    [`${id(2)}/decision`]: () => ({ done: 'overtaken', swap: exchange(2) }),
  });
  const ended = vi.fn();
  const root = show(BulkBar, { clear: [exchange(1), exchange(2)].map(swapItem), words, onEnded: ended });
  button(root, 'Approve these 2, tell 3 people').click();
  await settled();
  expect(asked).toEqual([]);
  button(root, 'Approve these 2').click();
  await settled();
  expect(asked.map(({ body }) => body)).toEqual([1, 2].map(() => ({ version: 2, decision: 'approve', reason: null })));
  expect(root.querySelector('[role=status]')?.textContent).toMatch(/1 of 2.*Li1.*approved.*Li2.*decided meanwhile/s);
  expect(ended).toHaveBeenCalledOnce();
});

test('a single one is not approved together', () => {
  expect(show(BulkBar, { clear: [swapItem(exchange(1))], words }).textContent).toBe('');
});
