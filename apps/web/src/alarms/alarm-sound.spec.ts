// @vitest-environment happy-dom
import { effectScope, nextTick, shallowRef } from 'vue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What a browser does with sound: plays, or refuses until somebody has touched the page. */
class Speaker extends EventTarget {
  static refuses = false;
  static tones: number[] = [];
  readonly currentTime = 0;
  readonly destination = {};

  get state(): string {
    return Speaker.refuses ? 'suspended' : 'running';
  }

  resume(): Promise<void> {
    return Speaker.refuses ? new Promise(() => undefined) : Promise.resolve();
  }
}
const still = { setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() };
class Tone {
  constructor(
    _: unknown,
    private readonly asked: { frequency: number },
  ) {}
  connect = (next: unknown) => next;
  start = () => void Speaker.tones.push(this.asked.frequency);
  stop = () => undefined;
}
class Volume {
  readonly gain = still;
  connect = (next: unknown) => next;
}

const scope = effectScope();
let sound: typeof import('./alarm-sound');

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('AudioContext', Speaker);
  vi.stubGlobal('OscillatorNode', Tone);
  vi.stubGlobal('GainNode', Volume);
  Object.assign(Speaker, { refuses: false, tones: [] });
  localStorage.clear();
  vi.resetModules();
  sound = await import('./alarm-sound');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the two tones sound at once and again, until somebody has the alarm', async () => {
  const calls = shallowRef(true);
  const hung = effectScope();
  hung.run(() => sound.useAlarmCall(calls));
  await vi.advanceTimersByTimeAsync(100);
  expect(Speaker.tones).toEqual([587.33, 440]);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(Speaker.tones).toHaveLength(6);
  calls.value = false;
  await nextTick();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(Speaker.tones).toHaveLength(6);
  hung.stop();
});

test('a browser that is switched off is silent, and remembers it', async () => {
  const { turn, on } = sound.useAlarmSound();
  turn(false);
  const hung = effectScope();
  hung.run(() => sound.useAlarmCall(shallowRef(true)));
  await vi.advanceTimersByTimeAsync(10_000);
  expect([Speaker.tones, on.value, localStorage.getItem('zhiban.sound')]).toEqual([[], false, 'off']);
  hung.stop();
});

test('a browser that refuses is told as muted, and a test of it fails, until it lets sound out', async () => {
  Speaker.refuses = true;
  const { muted, test: tryIt } = scope.run(() => sound.useAlarmSound())!;
  const heard = tryIt();
  await vi.advanceTimersByTimeAsync(400);
  expect([await heard, muted.value, Speaker.tones]).toEqual([false, true, []]);
  Speaker.refuses = false;
  expect(await tryIt()).toBe(true);
  expect([muted.value, Speaker.tones.length]).toEqual([false, 2]);
});

test('what is known of a screen’s sound: nothing, that it may sound, that it was tested, and a mute above all', async () => {
  expect(sound.soundFacts()).toEqual({ sound: 'unknown', soundTestedMsAgo: null });
  const { unmute, test: tryIt } = scope.run(() => sound.useAlarmSound())!;
  await unmute();
  expect(sound.soundFacts().sound).toBe('allowed');
  await tryIt();
  expect(Speaker.tones).toEqual([587.33, 440]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(sound.soundFacts()).toEqual({ sound: 'tested', soundTestedMsAgo: 5000 });

  vi.resetModules();
  const reloaded = await import('./alarm-sound');
  expect(reloaded.soundFacts()).toEqual({ sound: 'unknown', soundTestedMsAgo: 5000 });
  Speaker.refuses = true;
  const again = scope.run(() => reloaded.useAlarmSound())!.test();
  await vi.advanceTimersByTimeAsync(400);
  expect([await again, reloaded.soundFacts()]).toEqual([false, { sound: 'muted', soundTestedMsAgo: null }]);
});
