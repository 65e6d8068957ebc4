type Branch = Record<string, unknown>;

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * `next`, with every part that equals its counterpart in `previous` replaced by that one; `previous` itself if nothing
 * differs. So a part that did not change is the same object, and whoever compares can stop there.
 */
export function share<T>(previous: T | undefined, next: T): T {
  if (previous === next || previous === undefined) return next;
  if (Array.isArray(previous) && Array.isArray(next)) return sameList(previous, next) ? previous : next;
  if (!isBranch(previous) || !isBranch(next)) return next;
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(previous).length;
  const shared: Branch = {};
  for (const key of keys) {
    const before = Object.hasOwn(previous, key) ? previous[key] : undefined;
    shared[key] = share(before, next[key]);
    same &&= Object.is(shared[key], before) && Object.hasOwn(previous, key);
  }
  return same ? previous : (shared as T);
}

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => sameEntry(value, b[index]));

const sameEntry = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (isBranch(a) && isBranch(b) && share(a, b) === a);
