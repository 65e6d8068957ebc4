// @vitest-environment happy-dom
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { effectScope, shallowRef } from 'vue';
import { FaultySocket, ServerBoard, type Chance } from '../../test/faulty-network';
import { useBoard } from './use-board';

const sequences = 10_000;
const parts = 10;
const tickMs = 250;
const calmWithinMs = 30_000;

/** mulberry32: small, seeded, good enough to choose faults. */
function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let chance: Chance = seeded(0);
let server = new ServerBoard(() => chance());
const socket = new FaultySocket(
  () => server,
  () => chance(),
);
vi.mock('../platform/socket', () => ({ wallSocket: () => socket }));

let asleepMs = 0;
beforeAll(() => {
  vi.useFakeTimers();
  const awake = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => awake() + asleepMs);
  vi.spyOn(Math, 'random').mockImplementation(() => chance());
});
afterAll(() => {
  vi.useRealTimers();
});

const say = () => socket.say(server.stroke(Date.now()));

function pass(ms: number): void {
  for (let passed = 0; passed < ms; passed += tickMs) {
    vi.advanceTimersByTime(tickMs);
    say();
  }
}

/** One thing that goes wrong, some ticks long. */
const faults: Record<string, () => void> = {
  drop() {
    socket.break();
    pass(chance() * 1500);
    socket.connect();
  },
  'drop twice'() {
    faults['drop']?.();
    vi.advanceTimersByTime(chance() * 40);
    faults['drop']?.();
  },
  lose() {
    socket.faults = { lose: 0.4, repeat: 0, delayMs: 20 };
    pass(1000 + chance() * 1000);
  },
  reorder() {
    socket.faults = { lose: 0, repeat: 0, delayMs: 900 };
    pass(1000 + chance() * 1000);
  },
  duplicate() {
    socket.faults = { lose: 0, repeat: 0.6, delayMs: 300 };
    pass(1000 + chance() * 1000);
  },
  restart() {
    socket.break();
    server.restart();
    pass(chance() * 800);
    socket.connect();
  },
  'restart behind a proxy that keeps the line'() {
    server.restart();
    pass(500);
  },
  sleep() {
    asleepMs += 4000 + chance() * 60_000;
    const missed = chance() < 0.5;
    for (let i = 0; i < 8; i += 1)
      if (missed) server.stroke(Date.now());
      else say();
  },
};

function run(seed: number): { pictures: number; equal: boolean; story: string[] } {
  chance = seeded(seed);
  server = new ServerBoard(() => chance());
  const scope = effectScope();
  const board = scope.run(() => useBoard(shallowRef('centre' as const)));
  if (!board) throw new Error('no board');
  pass(500);
  const story: string[] = [];
  const names = Object.keys(faults);
  for (let i = 0; i <= chance() * 4; i += 1) {
    const name = names[Math.floor(chance() * names.length)] ?? 'drop';
    story.push(name);
    faults[name]?.();
    if (chance() < 0.5) socket.faults = null;
  }
  socket.faults = null;
  while (performance.now() < socket.clearAt) pass(tickMs);
  socket.pictures = 0;
  socket.countFrom = performance.now();
  const same = () => {
    vi.advanceTimersByTime(tickMs - 5);
    const held = board.held.value;
    return held?.epoch === server.epoch && held.seq === server.seq && board.health.value.whole === null;
  };
  let calmMs = 0;
  for (let calm = 0; calm < 4 && calmMs < calmWithinMs; calmMs += tickMs) {
    say();
    vi.advanceTimersByTime(5);
    calm = same() ? calm + 1 : 0;
  }
  const equal = JSON.stringify(board.held.value?.picture) === JSON.stringify(server.picture);
  const result = { pictures: socket.pictures, equal: equal && calmMs < calmWithinMs, story };
  scope.stop();
  socket.countFrom = Infinity;
  socket.break();
  vi.advanceTimersByTime(10_000);
  return result;
}

test.each(Array.from({ length: parts }, (_, part) => part))(
  'whatever went wrong on the way, a board equals the server after one more picture at most (part %i)',
  (part) => {
    const each = sequences / parts;
    for (let seed = part * each + 1; seed <= (part + 1) * each; seed += 1) {
      const { pictures, equal, story } = run(seed);
      expect({ seed, story, equal, enough: pictures <= 1 }).toEqual({ seed, story, equal: true, enough: true });
    }
  },
  120_000,
);
