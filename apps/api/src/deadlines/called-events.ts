import type { RequestCallStep } from '@zhiban/wire';
import type { KeptCall } from './request-call.entity';

const machine = 'machine';

interface Step<State> {
  at: number;
  state: State;
}
interface CalledEvent<State> {
  at: number;
  by: string;
  step: RequestCallStep;
  state: State;
  note: null;
}

/** A history in order, with when somebody was called: the request stayed as it was. */
export function withCalls<Event extends Step<unknown>>(
  history: readonly Event[],
  calls: readonly KeptCall[],
): (Event | CalledEvent<Event['state']>)[] {
  const called = calls.flatMap(({ step, at: text }) => {
    const at = Date.parse(text);
    const state = history.findLast((event) => event.at <= at)?.state ?? history[0]?.state;
    return state === undefined ? [] : [{ at, by: machine, step, state, note: null }];
  });
  return [...history, ...called].sort((a, b) => a.at - b.at);
}

/** Those of what it is asked for now. */
export const callsSince = (calls: readonly KeptCall[], since: number): Set<RequestCallStep> =>
  new Set(calls.filter((call) => Date.parse(call.since) === since).map(({ step }) => step));
