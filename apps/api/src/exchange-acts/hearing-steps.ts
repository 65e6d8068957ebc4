import type { ActState } from '@zhiban/wire';

export interface Hearing {
  state: ActState;
  /** The own phone was picked up. */
  pickedUp: boolean;
}

/** `queued`, `refused` and `not-sent`: what the exchange answers; `silence`: nothing was heard for too long. */
export type HearingStep =
  'queued' | 'refused' | 'not-sent' | 'picked-up' | 'began' | 'not-picked-up' | 'gone' | 'silence' | 'link-lost';

type Steps = Partial<Record<HearingStep, ActState>>;

const beforeItBegins: Steps = {
  began: 'on',
  'not-picked-up': 'not-picked-up',
  silence: 'unanswered',
  'link-lost': 'unanswered',
};

/** The table of steps; what is not in it changes nothing. `gone` depends on whether the phone was picked up. */
const steps: Partial<Record<ActState, Steps>> = {
  sending: { ...beforeItBegins, queued: 'ringing', refused: 'refused', 'not-sent': 'not-sent' },
  ringing: beforeItBegins,
  on: { gone: 'over', 'link-lost': 'unanswered' },
};

export function hearingStep(hearing: Hearing, step: HearingStep): Hearing {
  const { state, pickedUp } = hearing;
  if (step === 'picked-up') return { state, pickedUp: true };
  if (step === 'gone' && (state === 'sending' || state === 'ringing')) {
    return { state: pickedUp ? 'too-late' : 'not-picked-up', pickedUp };
  }
  return { state: steps[state]?.[step] ?? state, pickedUp };
}
