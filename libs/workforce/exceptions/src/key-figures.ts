import type { Instant } from '@zhiban/time';
import type { ExceptionKind, ExceptionLevel } from '@zhiban/wire';
import { share } from './share';

/** What of an exception the key figures of EXC-5 count. */
export interface CountedException {
  kind: ExceptionKind | null;
  level: ExceptionLevel | null;
  department: string | null;
  dueAt: Instant | null;
  /** Of the last time; `null`: not yet. */
  solvedAt: Instant | null;
  /** Each answer of the customer, in order. */
  answers: readonly boolean[];
}

export interface KeyFigures {
  exceptions: number;
  /** Exceptions per contact that came in; `null` without contacts. */
  rate: number | null;
  /** Of those that had to be solved by now, how many were solved in time; `null` where none had to be. */
  due: number;
  inTime: number | null;
  /** Of the customers' last answers, how many were satisfied; `null` without one. */
  answered: number;
  satisfied: number | null;
}

/** EXC-5 over these exceptions, of a time in which so many contacts came in. Shares are of 1. */
export function keyFigures(exceptions: readonly CountedException[], contacts: number, now: Instant): KeyFigures {
  const judged = exceptions.filter(({ dueAt, solvedAt }) => dueAt !== null && (solvedAt !== null || dueAt <= now));
  const inTime = judged.filter(({ dueAt, solvedAt }) => solvedAt !== null && solvedAt <= (dueAt ?? 0));
  const answers = exceptions.flatMap(({ answers }) => answers.slice(-1));
  return {
    exceptions: exceptions.length,
    rate: share(exceptions.length, contacts),
    due: judged.length,
    inTime: share(inTime.length, judged.length),
    answered: answers.length,
    satisfied: share(answers.filter(Boolean).length, answers.length),
  };
}

/** The same by one of their properties; what has none yet stands under `null`. */
export function keyFiguresBy<K>(
  exceptions: readonly CountedException[],
  of: (exception: CountedException) => K,
  contacts: number,
  now: Instant,
): Map<K, KeyFigures> {
  const groups = new Map<K, CountedException[]>();
  for (const exception of exceptions) {
    const key = of(exception);
    groups.set(key, [...(groups.get(key) ?? []), exception]);
  }
  return new Map([...groups].map(([key, group]) => [key, keyFigures(group, contacts, now)]));
}
