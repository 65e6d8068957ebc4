import type { Policy, PolicyVersion } from '@zhiban/wire';

/** The version in effect on a day; what lies before the first one is judged by it. */
export function policyAt({ versions }: Policy, date: string): PolicyVersion {
  const ordered = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1));
  const found = ordered.findLast(({ from }) => from <= date) ?? ordered[0];
  if (!found) throw new RangeError('a policy has at least one version');
  return found;
}
