// @vitest-environment happy-dom
import type { PastDay } from '@zhiban/wire';
import { afterEach, expect, test, vi } from 'vitest';
import { hang, type OnWall } from '../../test/mount';
import PastPlayer from './past-player.vue';

const hour = 3_600_000;
const from = Date.parse('2026-11-25T08:00:00+08:00');
const days: PastDay[] = [
  { date: '2026-11-25', from, to: from + 24 * hour },
  { date: '2026-11-26', from: from + 24 * hour, to: from + 48 * hour },
];
let wall: OnWall;
afterEach(() => wall.leave());

function player(more: Record<string, unknown> = {}) {
  const heard = { seek: vi.fn(), step: vi.fn(), toggle: vi.fn(), speed: vi.fn() };
  const props = { days, curve: null, timeZone: 'Asia/Shanghai', at: from + 2 * hour, edge: from + 30 * hour };
  const listeners = { onSeek: heard.seek, onStep: heard.step, onToggle: heard.toggle, onSpeed: heard.speed };
  wall = hang(PastPlayer, { ...props, speed: 0, share: null, ...listeners, ...more }, props.at);
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = wall.root.querySelector<T>(selector);
    if (!found) throw new Error(selector);
    return found;
  };
  return { heard, find };
}

test('the scrubber says the time of its moment, and is let go no later than what is stored', () => {
  const { heard, find } = player({ at: from + 25 * hour });
  const range = find<HTMLInputElement>('input[type=range]');
  expect(range.getAttribute('aria-valuetext')).toBe('09:00:00');
  range.value = String(from + 26 * hour);
  range.dispatchEvent(new Event('input'));
  expect(heard.seek).not.toHaveBeenCalled();
  range.dispatchEvent(new Event('change'));
  expect(heard.seek).toHaveBeenLastCalledWith(from + 26 * hour);
  range.value = String(from + 40 * hour);
  range.dispatchEvent(new Event('change'));
  expect(heard.seek).toHaveBeenLastCalledWith(from + 30 * hour);
});

test('another day is shown at the same time of day', () => {
  const { heard, find } = player();
  const day = find<HTMLSelectElement>('select.day');
  day.value = '2026-11-26';
  day.dispatchEvent(new Event('change'));
  expect(heard.seek).toHaveBeenCalledWith(from + 26 * hour);
});

test('the button says what it will do, and steps say how far', () => {
  const { heard, find } = player({ speed: 10 });
  find('[aria-label="暂停"]').click();
  expect(heard.toggle).toHaveBeenCalledOnce();
  find('[aria-label="后退 15 分钟"]').click();
  expect(heard.step).toHaveBeenCalledWith(-15);
});

test('how far a long replay is can be seen', () => {
  const { find } = player({ share: 0.25 });
  expect(find<HTMLProgressElement>('progress').value).toBe(0.25);
});
