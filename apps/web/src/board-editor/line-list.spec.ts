// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { h, nextTick, shallowRef } from 'vue';
import { hang, type OnWall } from '../../test/mount';
import LineList from './line-list.vue';

const both = (text: string) => ({ zh: text, en: text });
let wall: OnWall | null = null;
afterEach(() => wall?.leave());

function list(...texts: string[]) {
  const lines = shallowRef(texts.map(both));
  const render = () => h(LineList, { lines: lines.value, onChange: (next) => (lines.value = next) });
  wall = hang({ render }, {}, 0, 'en');
  document.body.append(wall.root);
  const button = (name: string) => wall!.root.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)!;
  return { order: () => lines.value.map(({ en }) => en), button };
}

async function press(): Promise<void> {
  (document.activeElement as HTMLButtonElement).click();
  for (let i = 0; i < 3; i += 1) await nextTick();
}

test('a line goes up one place a press, as the focus goes with it', async () => {
  const { order, button } = list('doors', 'lunch', 'fire drill');
  button('Notice 3 one place up').focus();
  await press();
  expect(order()).toEqual(['doors', 'fire drill', 'lunch']);
  await press();
  expect(order()).toEqual(['fire drill', 'doors', 'lunch']);
  expect(button('Notice 1 one place up').disabled).toBe(true);
});

test('a line is taken away, but never the last one', async () => {
  const { order, button } = list('doors', 'lunch');
  button('Remove notice 1').focus();
  await press();
  expect(order()).toEqual(['lunch']);
  expect(button('Remove notice 1').disabled).toBe(true);
});
