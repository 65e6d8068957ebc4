// @vitest-environment happy-dom
import type { RosterEditEnd } from '@zhiban/wire';
import { expect, test, vi } from 'vitest';
import { Refusal } from '../../../platform/http';
import { SaveLine } from './save-line';

const saved = { done: 'nothing' } as unknown as RosterEditEnd;
const refusal = (status: number) =>
  new Refusal({ type: '', title: '', status, code: '', detail: '', correlationId: '' });
const settled = () => new Promise((done) => setTimeout(done));

function line() {
  const told: string[] = [];
  const made = new SaveLine({
    ended: ({ id }) => told.push(`${id} ended`),
    refused: ({ id }) => told.push(`${id} refused`),
    held: (isHeld) => isHeld && told.push('held'),
  });
  return { made, told };
}

test('an edit is sent when the one before it has been answered', async () => {
  const { made, told } = line();
  let answer: (end: RosterEditEnd) => void = () => undefined;
  const second = vi.fn(() => Promise.resolve(saved));
  made.add({ id: 'a', send: () => new Promise((done) => (answer = done)) });
  made.add({ id: 'b', send: second });
  await settled();
  expect(second).not.toHaveBeenCalled();
  answer(saved);
  await settled();
  expect(told).toEqual(['a ended', 'b ended']);
});

test('while the server is away nothing is lost, and it goes on in order', async () => {
  const { made, told } = line();
  const send = vi.fn().mockRejectedValueOnce(refusal(0)).mockResolvedValue(saved);
  made.add({ id: 'a', send });
  made.add({ id: 'b', send: () => Promise.resolve(saved) });
  await settled();
  expect([told, made.length]).toEqual([['held'], 2]);
  await made.run();
  expect(told).toEqual(['held', 'a ended', 'b ended']);
});

test('a refusal ends its edit, and what stood on it can leave the line', async () => {
  const { made, told } = line();
  const third = vi.fn(() => Promise.resolve(saved));
  made.add({ id: 'a', send: () => Promise.reject(refusal(403)) });
  made.add({ id: 'b', send: third });
  made.leave(['b']);
  await settled();
  expect(told).toEqual(['a refused']);
  expect(third).not.toHaveBeenCalled();
});
