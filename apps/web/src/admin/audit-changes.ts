export interface Change {
  /** Dotted path; empty: the whole. */
  path: string;
  before: string | null;
  after: string | null;
}

/** What differs between before and after, a line for each value; what is the same in both is left out. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const [was, is] = [leaves(before), leaves(after)];
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths.flatMap((path) => {
    const change = { path, before: was.get(path) ?? null, after: is.get(path) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function leaves(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return found;
  if (typeof value !== 'object') return found.set(path, wordOf(value));
  const inner = Object.entries(value);
  if (path !== '' && isPhrase(value)) return found.set(path, phrase(inner));
  if (inner.length === 0) return found.set(path, Array.isArray(value) ? '[]' : '{}');
  for (const [name, each] of inner) leaves(each, path === '' ? name : `${path}.${name}`, found);
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
