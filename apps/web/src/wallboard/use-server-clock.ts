import { shallowRef, type ShallowRef } from 'vue';
import type { WallSocket } from '../platform/socket';
import { clockOffset, screenClockError, slept, withSample, type ClockSample } from './server-clock';

const beatMs = 500;
const askEveryMs = 30_000;
const firstAsks = 4;

export interface ServerClock {
  /** Server clock, ms. */
  now(): number;
  /** A stroke proves that the server's clock has reached `at`. */
  hint(at: number): void;
  /** Called after this page was hidden, frozen or asleep. Returns how to stop listening. */
  onWake(listener: () => void): () => void;
  /** Server clock in whole seconds, for what ticks on the screen. */
  second: Readonly<ShallowRef<number>>;
  /** How wrong the screen's own clock is, ms; `null`: right. */
  error: Readonly<ShallowRef<number | null>>;
}

function startClock(socket: WallSocket): ServerClock {
  let samples: ClockSample[] = [];
  let offset: number | null = null;
  let exact = false;
  let lastBeat = performance.now();
  let lastAsk = -Infinity;
  let asked = 0;
  const listeners = new Set<() => void>();
  const second = shallowRef(Math.floor(Date.now() / 1000) * 1000);
  const error = shallowRef<number | null>(null);
  const now = () => performance.now() + (offset ?? Date.now() - performance.now());

  function take(sample: ClockSample): void {
    samples = withSample(samples, sample);
    offset = clockOffset(samples);
    exact = true;
  }

  function ask(): void {
    lastAsk = performance.now();
    asked += 1;
    const sentAt = lastAsk;
    socket.timeout(4000).emit('clock:ask', { sentAt }, (late, answer) => {
      if (!late && answer?.ok) take({ sentAt, backAt: performance.now(), at: answer.value.at });
    });
  }

  /** The server is ahead of what was measured: this page's monotonic clock stood still, or the server's was set. */
  function follow(at: number): void {
    samples = [];
    asked = 0;
    exact = false;
    offset = at - performance.now();
  }

  function wake(): void {
    samples = [];
    asked = 0;
    lastAsk = -Infinity;
    for (const listener of listeners) listener();
  }

  function beat(): void {
    const mono = performance.now();
    const late = slept(mono - lastBeat, beatMs);
    lastBeat = mono;
    if (late) wake();
    const due = asked < firstAsks ? beatMs : askEveryMs;
    if (socket.connected && mono - lastAsk >= due) ask();
    const whole = Math.floor(now() / 1000) * 1000;
    if (whole !== second.value) second.value = whole;
    error.value = exact ? screenClockError(Date.now(), now()) : null;
  }

  setInterval(beat, beatMs);
  socket.on('connect', () => (asked = 0));
  let hiddenAt: number | null = null;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hiddenAt = performance.now();
    else if (hiddenAt !== null && performance.now() - hiddenAt > 2000) wake();
    lastBeat = performance.now();
  });
  document.addEventListener('resume', wake);
  window.addEventListener('pageshow', (event) => event.persisted && wake());

  return {
    now,
    hint(at) {
      if (!exact && (offset === null || at > now())) offset = at - performance.now();
      else if (at > now() + 1000) follow(at);
    },
    onWake(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    second,
    error,
  };
}

let clock: ServerClock | null = null;

/** The page's one clock; it lives as long as the page. */
export function serverClock(socket: WallSocket): ServerClock {
  clock ??= startClock(socket);
  return clock;
}
