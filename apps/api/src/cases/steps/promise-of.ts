import type { CaseKind } from '@zhiban/wire';

const minuteMs = 60_000;

/** Until when a kind of case is to be settled, from a moment on. */
export const promiseOf = ({ promiseWithin }: Pick<CaseKind, 'promiseWithin'>, from: Date): Date =>
  new Date(from.getTime() + promiseWithin * minuteMs);
