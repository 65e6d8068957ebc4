export interface Change {
  /** Dotted path; empty: the whole. */
  path: string;
  before: string | null;
  after: string | null;
}

/** Milliseconds of an instant between these years are no other number that anything keeps. */
const [earliest, latest] = [Date.UTC(2001, 0), Date.UTC(2200, 0)];

/**
 * What differs between before and after, a line for each value; what is the same in both is left out. `momentOf` puts an
 * instant (ms) into words.
 */
export function changesBetween(before: unknown, after: unknown, momentOf: (at: number) => string = String): Change[] {
  const plain = (value: unknown): unknown => (isInstant(value) ? momentOf(value) : value);
  const [was, is] = [leaves(before, plain), leaves(after, plain)];
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths.flatMap((path) => {
    const change = { path, before: was.get(path) ?? null, after: is.get(path) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && value >= earliest && value < latest;
}

function leaves(
  value: unknown,
  plain: (value: unknown) => unknown,
  path = '',
  found = new Map<string, string>(),
): Map<string, string> {
  if (value === null || value === undefined) return found;
  if (typeof value !== 'object') return found.set(path, wordOf(plain(value)));
  const inner = Object.entries(value);
  if (path !== '' && isPhrase(value)) return found.set(path, phrase(inner));
  if (inner.length === 0) return found.set(path, Array.isArray(value) ? '[]' : '{}');
  for (const [name, each] of inner) leaves(each, plain, path === '' ? name : `${path}.${name}`, found);
  return found;
}

/** A few words that belong together (a post with its site and team, a number with its name) read as one value. */
function isPhrase(value: object): boolean {
  const values: unknown[] = Object.values(value);
  const few = values.length > 1 && values.length <= 3 && values.some((each) => each !== null);
  return few && !Array.isArray(value) && values.every((each) => each === null || typeof each === 'string');
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function phrase(inner: readonly [string, unknown][]): string {
  return inner.flatMap(([, value]) => (value === null ? [] : [wordOf(value)])).join(' · ');
}
