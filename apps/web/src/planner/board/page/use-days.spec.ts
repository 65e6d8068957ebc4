// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createApp, effectScope } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { mondayBefore, useDays, type Days } from './use-days';

async function openedBy(link: string): Promise<Days> {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] });
  await router.push(link);
  const app = createApp({ render: () => null }).use(router);
  const scope = effectScope();
  const days = scope.run(() => app.runWithContext(useDays))!;
  scope.stop();
  return days;
}

test('a link may lead to other days than those of today', async () => {
  const { first, last, date, led } = await openedBy('/?first=2026-12-03');
  expect([first.value, last.value, date.value, led]).toEqual(['2026-11-30', '2026-12-27', '2026-12-03', '2026-12-03']);
});

test.each(['/', '/?first=2026-13-40', '/?first=soon'])('%s leads to today', async (link) => {
  const { first, today, led } = await openedBy(link);
  expect([first.value, led]).toEqual([mondayBefore(today.value), null]);
});
