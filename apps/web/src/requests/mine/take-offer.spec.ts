// @vitest-environment happy-dom
import type { SwapReturn } from '@zhiban/wire';
import { afterEach, expect, test, vi } from 'vitest';
import {
  answers,
  button,
  judged,
  leaveAll,
  person,
  settled,
  shift,
  show,
  swapOf,
  verdict,
  words,
} from '../specs/shown';
import { returnRows } from './return-rows';
import TakeOffer from './take-offer.vue';

afterEach(leaveAll);

const overlap = verdict('no-overlap', 'PLAN-1');
const option = (back: SwapReturn['shift'], verdicts: SwapReturn['verdicts'] = []): SwapReturn => ({
  ...{ shift: back, version: 3, possible: verdicts.every(({ override }) => override !== 'never'), verdicts },
});
const week = [{ person: person('Wang'), shifts: [shift('mine', 'Wang', 1)] }];
const server = (returns: SwapReturn[], taken: object) =>
  answers({
    '/returns': () => ({ person: person('Wang'), returns, posts: [] }),
    '/take/preview': () => ({ done: 'hindered', judged: judged(), weeks: week }),
    '/take': () => taken,
  });

test('what cannot be given is greyed with its sentence, and the rules are seen before anything is taken', async () => {
  const asked = server([option(null, [overlap]), option(shift('mine', 'Wang', 1))], { done: 'done', swap: swapOf() });
  const ended = vi.fn();
  const root = show(TakeOffer, { swap: swapOf(), words, onEnded: ended });
  await settled();
  const [nothing, mine] = root.querySelectorAll<HTMLButtonElement>('[role=radio]');
  expect([nothing?.disabled, nothing?.textContent]).toEqual([true, expect.stringContaining('PLAN-1')]);
  expect(mine?.getAttribute('aria-checked')).toBe('true');
  expect(root.textContent).toContain('My week');
  expect(asked.map(({ path }) => path.split('/').at(-1))).toEqual(['returns', 'preview']);
  button(root, 'Take it for this shift').click();
  await settled();
  expect(asked.at(-1)?.body).toEqual({ give: { shift: 'mine', version: 3, to: 'Chen', part: null } });
  expect(ended).toHaveBeenCalledWith(expect.objectContaining({ done: 'done' }));
});

test('whoever comes too late is told', async () => {
  server([option(null)], { done: 'overtaken', swap: swapOf({ state: 'agreed', may: [] }) });
  const ended = vi.fn();
  const root = show(TakeOffer, { swap: swapOf(), words, onEnded: ended });
  await settled();
  button(root, 'Take this shift').click();
  await settled();
  expect(ended).toHaveBeenCalledWith(expect.objectContaining({ done: 'overtaken' }));
});

test('where nothing can be given it cannot be taken', async () => {
  const asked = server([option(null, [overlap])], {});
  const root = show(TakeOffer, { swap: swapOf(), words });
  await settled();
  expect(button(root, 'Cannot be taken').disabled).toBe(true);
  expect(asked).toHaveLength(1);
});

test('of one’s own shifts the wished ones stand first, then the others that can be given', () => {
  const needs = verdict('meal-and-rest', 'PLAN-3', { override: { by: ['planner'] } });
  const returns = [
    option(shift('clash', 'Wang', 1), [overlap]),
    option(shift('plain', 'Wang', 4)),
    option(shift('wished', 'Wang', 2), [needs]),
    option(null),
  ];
  const rows = returnRows(returns, { first: '2026-12-09', last: '2026-12-09', night: null }, words.dateAt);
  expect(rows.map((row) => row.option.shift?.id ?? 'nothing')).toEqual(['nothing', 'wished', 'plain', 'clash']);
});
