import { onScopeDispose, shallowRef } from 'vue';
import type { TvClaim, TvPairing, TvView } from '@zhiban/wire';
import { askDelayMs } from '../platform/ask-delay';
import { ask } from '../platform/http';

const claimEveryMs = 2000;
/** A page that hangs for years renews its cookie as well. */
const lookEveryMs = 12 * 3_600_000;

/** A code with the moment, on this page's own clock, at which it runs out. */
export interface ShownCode extends TvPairing {
  endsAt: number;
}

/**
 * Who this TV is: asked at the start, whenever the server closed the line, and now and then. Nobody: a code is shown
 * until somebody has entered it. A server that does not answer changes nothing; it is asked again for ever.
 */
export function useTv() {
  const device = shallowRef<TvView['device']>(null);
  const code = shallowRef<ShownCode | null>(null);
  const reached = shallowRef(true);
  const known = shallowRef(false);
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let round = 0;

  function next(step: () => Promise<void>, inMs: number): void {
    const mine = ++round;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(step, mine), inMs);
  }

  async function run(step: () => Promise<void>, mine: number): Promise<void> {
    try {
      await step();
      reached.value = true;
      failures = 0;
    } catch {
      if (mine !== round) return;
      reached.value = false;
      failures = Math.min(failures + 1, 6);
      next(step, askDelayMs(failures, Math.random()));
    }
  }

  async function look(): Promise<void> {
    const mine = round;
    const view = await ask<TvView>('GET', '/api/v1/tv');
    if (mine !== round) return;
    known.value = true;
    device.value = view.device;
    if (view.device) {
      code.value = null;
      return next(look, lookEveryMs);
    }
    next(code.value ? claim : begin, 0);
  }

  async function begin(): Promise<void> {
    const mine = round;
    const pairing = await ask<TvPairing>('POST', '/api/v1/tv/pairing');
    if (mine !== round) return;
    code.value = { ...pairing, endsAt: performance.now() + pairing.expiresAt - pairing.at };
    next(claim, claimEveryMs);
  }

  async function claim(): Promise<void> {
    const mine = round;
    const { state } = await ask<TvClaim>('POST', '/api/v1/tv/claim');
    if (mine !== round) return;
    if (state === 'waiting') next(claim, claimEveryMs);
    else if (state === 'paired') next(look, 0);
    else next(begin, 0);
  }

  next(look, 0);
  onScopeDispose(() => {
    round += 1;
    if (timer !== null) clearTimeout(timer);
  });
  return { device, code, reached, known, lookAgain: () => next(look, 0) };
}
