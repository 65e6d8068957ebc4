// @vitest-environment happy-dom
import { createApp, defineComponent, h, type App } from 'vue';
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLeaving } from './use-leaving';

const state = { waiting: false, held: false };
const ask = vi.fn(() => false);
let app: App;
let router: Router;

beforeEach(async () => {
  Object.assign(state, { waiting: false, held: false });
  ask.mockReset().mockReturnValue(false);
  const planner = defineComponent(() => {
    useLeaving({ waiting: () => state.waiting, held: () => state.held, ask });
    return () => h('p');
  });
  const other = defineComponent(() => () => h('p'));
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/plan', component: planner },
      { path: '/wall', component: other },
    ],
  });
  await router.push('/plan');
  app = createApp(RouterView).use(router);
  app.mount(document.createElement('div'));
});
afterEach(() => app.unmount());

function closed(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return !event.defaultPrevented;
}

test('with everything saved the page is left without a question', async () => {
  expect(closed()).toBe(true);
  await router.push('/wall');
  expect([router.currentRoute.value.path, ask.mock.calls.length]).toEqual(['/wall', 0]);
});

test('while an edit is on its way the browser asks; another page of ours lets it arrive', async () => {
  state.waiting = true;
  expect(closed()).toBe(false);
  await router.push('/wall');
  expect([router.currentRoute.value.path, ask.mock.calls.length]).toEqual(['/wall', 0]);
});

test('edits that wait for a server that is away are left only by who says so', async () => {
  Object.assign(state, { waiting: true, held: true });
  await router.push('/wall');
  expect(router.currentRoute.value.path).toBe('/plan');
  ask.mockReturnValue(true);
  await router.push('/wall');
  expect(router.currentRoute.value.path).toBe('/wall');
});

test('once it is left nothing asks any more', async () => {
  state.waiting = true;
  await router.push('/wall');
  expect(closed()).toBe(true);
});
