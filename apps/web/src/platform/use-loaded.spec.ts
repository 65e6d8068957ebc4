// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { useLoaded } from './use-loaded';

test('an answer that was overtaken by a later question changes nothing', async () => {
  const answers: ((value: string) => void)[] = [];
  const list = useLoaded(() => new Promise<string>((resolve) => answers.push(resolve)));
  const [first, second] = [list.load(), list.load()];
  answers[1]?.('history');
  await second;
  answers[0]?.('open');
  await first;
  expect([list.value.value, list.loading.value]).toEqual(['history', false]);
});
