// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { createApp } from 'vue';
import { keepLoaded, useLoaded } from './use-loaded';

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

afterEach(() => vi.useRealTimers());

test('a page asks at once and every five seconds, but not twice at a time, and not once it is left', async () => {
  vi.useFakeTimers();
  const answers: (() => void)[] = [];
  const list = useLoaded(() => new Promise<void>((resolve) => answers.push(resolve)));
  const page = createApp({ setup: () => (keepLoaded(list, 5000), () => null) });
  page.mount(document.createElement('div'));
  await vi.advanceTimersByTimeAsync(11_000);
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(5000);
  expect(answers).toHaveLength(2);
  answers[1]?.();
  page.unmount();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(answers).toHaveLength(2);
});
