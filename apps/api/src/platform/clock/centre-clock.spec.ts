import { expect, test } from 'vitest';
import { asOf, centreClock } from './centre-clock';

const minuteMs = 60_000;
const isNear = (at: number, expected: number) => Math.abs(at - expected) < minuteMs;
const turn = () => new Promise((done) => setImmediate(done));

test('work is done at the time that was asked for, everything else in the present', async () => {
  const yesterday = Date.now() - 1_440 * minuteMs;
  const beside: number[] = [];
  const seen = asOf(yesterday, async () => {
    await turn();
    return centreClock.now();
  });
  beside.push(centreClock.now());
  expect(isNear(await seen, yesterday)).toBe(true);
  expect(isNear(beside[0] ?? 0, Date.now())).toBe(true);
});

test('what work leaves behind is back in the present once it is over, after a failure too', async () => {
  const left: Promise<number>[] = [];
  const failing = asOf(0, () => {
    left.push(
      turn()
        .then(turn)
        .then(() => centreClock.now()),
    );
    return Promise.reject(new Error('no'));
  });
  await expect(failing).rejects.toThrow('no');
  const [after = 0] = await Promise.all(left);
  expect(isNear(after, Date.now())).toBe(true);
});
