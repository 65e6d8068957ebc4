const longest = 200;

/** What can be undone, what is, and what can be done again. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
}

export const beginHistory = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** A step forward; what could have been done again is gone. The same value is no step. */
export function step<T>(history: History<T>, next: T): History<T> {
  if (next === history.present) return history;
  return { past: [...history.past, history.present].slice(-longest), present: next, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
