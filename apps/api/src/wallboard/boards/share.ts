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
  let shared: Branch | undefined;
  for (const key of keys) {
    const value = next[key];
    const known = Object.hasOwn(previous, key);
    const before = known ? previous[key] : undefined;
    const kept = share(before, value);
    if (kept !== value) (shared ??= { ...next })[key] = kept;
    same &&= known && Object.is(kept, before);
  }
  return same ? previous : ((shared ?? next) as T);
}

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => sameEntry(value, b[index]));

const sameEntry = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (isBranch(a) && isBranch(b) && share(a, b) === a);
