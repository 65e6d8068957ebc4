/** Plain data, as JSON has them. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * One text for equal data: members in order of their names by code units, no spaces, numbers and strings as JSON writes
 * them. A number that JSON does not have is refused with a `RangeError`, for it would become `null` unseen.
 */
export function canonical(value: Plain): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} has no text`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
