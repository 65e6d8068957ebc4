import type { DeepPartial } from './board';

/**
 * The difference between two pictures and its way back: `applyStroke(a, strokeBetween(a, b))` equals `b`. Objects are
 * walked, everything else (arrays too) is replaced. Parts that are the same object in both pictures are not looked at,
 * and parts that a stroke does not touch stay the same object, so work follows what changed, not what there is.
 */
export interface Strokes<T extends object> {
  set?: DeepPartial<T>;
  /** Paths (keys from the root) that are no longer there. Removed before `set` is merged. */
  gone?: string[][];
}

type Branch = Record<string, unknown>;

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function sameLeaf(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  return Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b);
}

const has = (branch: Branch, key: string) => Object.hasOwn(branch, key) && branch[key] !== undefined;

function branchDifference(previous: Branch, next: Branch, path: string[], gone: string[][]): Branch | undefined {
  let set: Branch | undefined;
  let kept = 0;
  for (const key of Object.keys(next)) {
    const value = next[key];
    if (value === undefined) continue;
    const known = has(previous, key);
    if (known) kept += 1;
    const before = known ? previous[key] : undefined;
    if (before === value) continue;
    if (isBranch(before) && isBranch(value)) {
      const inner = branchDifference(before, value, [...path, key], gone);
      if (inner !== undefined) (set ??= {})[key] = inner;
    } else if (!sameLeaf(before, value)) {
      (set ??= {})[key] = value;
    }
  }
  const keys = Object.keys(previous);
  if (kept === keys.length) return set;
  for (const key of keys) if (has(previous, key) && !has(next, key)) gone.push([...path, key]);
  return set;
}

/** What has to be said so that a reader of `previous` sees `next`; `null`: nothing changed. */
export function strokeBetween<T extends object>(previous: T, next: T): Strokes<T> | null {
  const gone: string[][] = [];
  const set = branchDifference(previous as Branch, next as Branch, [], gone);
  if (set === undefined && gone.length === 0) return null;
  return { ...(set && { set: set as DeepPartial<T> }), ...(gone.length > 0 && { gone }) };
}

function without(branch: Branch, path: readonly string[]): Branch {
  const [key, ...deeper] = path;
  if (key === undefined || !Object.hasOwn(branch, key)) return branch;
  const copy = { ...branch };
  const inner = copy[key];
  if (deeper.length === 0) delete copy[key];
  else if (isBranch(inner)) copy[key] = without(inner, deeper);
  return copy;
}

function merged(branch: Branch, set: Branch): Branch {
  const copy = { ...branch };
  for (const key of Object.keys(set)) {
    const value = set[key];
    const before = Object.hasOwn(copy, key) ? copy[key] : undefined;
    copy[key] = isBranch(before) && isBranch(value) ? merged(before, value) : value;
  }
  return copy;
}

export function applyStroke<T extends object>(picture: T, stroke: Strokes<T>): T {
  let next = picture as Branch;
  for (const path of stroke.gone ?? []) next = without(next, path);
  if (stroke.set) next = merged(next, stroke.set as Branch);
  return next as T;
}
