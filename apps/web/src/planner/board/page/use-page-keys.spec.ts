// @vitest-environment happy-dom
import { effectScope, shallowRef, type EffectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Zoom } from '../time/time-scale';
import { usePageKeys } from './use-page-keys';

const zoom = shallowRef<Zoom>('week');
const turned: string[] = [];
const state = { mayTurn: true, busy: false };
let scope: EffectScope;

beforeEach(() => {
  zoom.value = 'week';
  turned.length = 0;
  Object.assign(state, { mayTurn: true, busy: false });
  scope = effectScope();
  scope.run(() =>
    usePageKeys({
      ...{ zoom, turn: (way) => turned.push(way) },
      ...{ mayTurn: () => state.mayTurn, busy: () => state.busy },
    }),
  );
});
afterEach(() => scope.stop());

function press(key: string, with_: KeyboardEventInit = {}, on: HTMLElement = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...with_ });
  on.dispatchEvent(event);
  return event;
}

describe('keys of the whole page', () => {
  test('undo and redo, as every system writes them', () => {
    press('z', { ctrlKey: true });
    press('Z', { ctrlKey: true, shiftKey: true });
    press('y', { ctrlKey: true });
    press('z', { metaKey: true });
    expect(turned).toEqual(['undo', 'redo', 'redo', 'undo']);
  });

  test('what the page does, the browser does not', () => {
    expect(press('z', { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(press('c', { ctrlKey: true }).defaultPrevented).toBe(false);
  });

  test('who may only read undoes nothing', () => {
    state.mayTurn = false;
    expect(press('z', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(turned).toEqual([]);
  });

  test('plus comes nearer and minus goes away, as far as it goes', () => {
    press('+');
    press('+');
    press('+');
    expect(zoom.value).toBe('hour');
    for (let i = 0; i < 9; i += 1) press('-');
    expect(zoom.value).toBe('month');
  });

  test('in a field and beside an open dialog the keys are not the page’s', () => {
    const field = document.body.appendChild(document.createElement('input'));
    press('z', { ctrlKey: true }, field);
    press('+', {}, field);
    field.remove();
    state.busy = true;
    press('z', { ctrlKey: true });
    expect([turned, zoom.value]).toEqual([[], 'week']);
  });

  test('a page that is left hears nothing any more', () => {
    scope.stop();
    press('z', { ctrlKey: true });
    expect(turned).toEqual([]);
  });
});
