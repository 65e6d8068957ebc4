import type { PolicyDesk } from '../policy/use-policy';
import type { EffectAsked } from './use-effect';

/** What is judged against what; `null`: the form holds something that cannot be judged by. */
export function policiesOf({ asSaved, faults, from, today, versions }: PolicyDesk): EffectAsked | null {
  if (!asSaved.value || faults.value.size > 0 || from.value < today.value) return null;
  return { from: from.value, before: { versions: versions.value }, after: asSaved.value };
}
