// @vitest-environment happy-dom
import type { SwapEnd, SwapPartner } from '@zhiban/wire';
import { afterEach, expect, test, vi } from 'vitest';
import { answers, button, judged, leaveAll, person, settled, shift, show, swapOf, verdict } from '../specs/shown';
import NewSwap from './new-swap.vue';

afterEach(leaveAll);

const own = [shift('mine', 'Wang', 1), shift('asked', 'Wang', 2)];
const partner = (name: string, verdicts: SwapPartner['verdicts'] = []): SwapPartner => ({
  ...{ person: person(name), shift: null, version: 0, verdicts },
  possible: verdicts.every(({ override }) => override !== 'never'),
});
function server(file: () => SwapEnd) {
  const waits = verdict('swap-agreed', 'SWAP-2', { person: 'Li' });
  return answers({
    '/shifts': () => ({
      ...{ at: 0, timeZone: 'UTC', person: person('Wang') },
      shifts: own.map((one) => ({ shift: one, version: 2, open: one.id === 'asked' })),
    }),
    '/partners': () => ({
      version: 2,
      partners: [
        partner('Zhao', [verdict('no-overlap', 'PLAN-1', { person: 'Zhao' })]),
        partner('Sun', [
          verdict('meal-and-rest', 'PLAN-3', {
            person: 'Sun',
            about: 'meal',
            bound: 'least',
            override: { by: ['planner'] },
          }),
        ]),
        partner('Li'),
      ],
    }),
    '/preview': () => ({ done: 'hindered', judged: judged([waits]), weeks: [{ person: person('Wang'), shifts: own }] }),
    '/my-swaps': file,
  });
}
/** To the partners of a part of the first shift. */
async function toPartners(root: HTMLElement): Promise<void> {
  await settled();
  root.querySelector<HTMLButtonElement>('[role=radio]')?.click();
  await settled();
  root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  await settled();
  const from = root.querySelector<HTMLInputElement>('input[type=range]');
  if (!from) throw new Error('there is no slider');
  from.value = '16';
  from.dispatchEvent(new Event('input'));
  await settled();
  button(root, 'Next').click();
  await settled();
  button(root, 'Give away').click();
  await settled();
}

test('a part is given to a colleague: who can, who needs an override and who cannot are told apart', async () => {
  const asked = server(() => ({ done: 'done', swap: swapOf({ state: 'asked' }) }));
  const sent = vi.fn();
  const root = show(NewSwap, { onSent: sent });
  await settled();
  expect([...root.querySelectorAll<HTMLButtonElement>('[role=radio]')].map(({ disabled }) => disabled)).toEqual([
    false,
    true,
  ]);
  await toPartners(root);
  const rows = [...root.querySelectorAll('.partner')];
  expect(rows.map((row) => `${row.classList[1]} ${row.querySelectorAll('button').length}`)).toEqual([
    'can 1',
    'needs 1',
    'refused 0',
  ]);
  expect(asked.find(({ path }) => path.includes('/partners'))?.path).toContain(
    `from=${(own[0]?.from ?? 0) + 4 * 3_600_000}`,
  );
  button(root, 'Give to Li').click();
  await settled();
  const send = () => button(root, 'Send to Li');
  expect(root.textContent).toContain('SWAP-2');
  expect(root.textContent).toContain('My week');
  expect(send().disabled).toBe(true);
  const reason = root.querySelector('textarea');
  if (!reason) throw new Error('nowhere to write');
  reason.value = 'a visit';
  reason.dispatchEvent(new Event('input'));
  await settled();
  root.querySelector('form')?.dispatchEvent(new Event('submit'));
  await settled();
  expect(asked.at(-1)?.body).toMatchObject({ reason: 'a visit', transfers: [{ to: 'Li', part: { to: own[0]?.to } }] });
  expect(sent).toHaveBeenCalledOnce();
});

test('where the roster has changed meanwhile it is said, and what was typed is still there', async () => {
  server(() => ({ done: 'changed', shifts: ['mine'] }));
  const root = show(NewSwap, {});
  await toPartners(root);
  button(root, 'Give to Li').click();
  await settled();
  const typed = (text: string) => {
    const reason = root.querySelector('textarea');
    if (reason && text) [reason.value] = [text];
    reason?.dispatchEvent(new Event('input'));
    return reason?.value;
  };
  typed('a visit');
  await settled();
  root.querySelector('form')?.dispatchEvent(new Event('submit'));
  await settled();
  expect(root.querySelector('[role=status]')?.textContent).toContain('The roster has changed meanwhile');
  button(root, 'Give to Li').click();
  await settled();
  expect(root.querySelector('textarea')?.value).toBe('a visit');
});
