import type { SkillHeld, StaffingRules } from '@zhiban/wire';
import type { PlannedQueue } from '../queue-book';

/**
 * What a queue asks of who answers it (ORG-3): what the rules say, otherwise the skill that is called like it, once
 * somebody of the centre has one. A queue of which nobody has said anything is everybody's.
 */
export function skillsOf(
  { key, queue, zh, en }: PlannedQueue,
  { skills = [] }: Pick<StaffingRules, 'skills'>,
  held: ReadonlySet<string>,
): SkillHeld[] {
  const said = skills.find((each) => each.queue === key);
  if (said) return said.skills;
  const named = [zh, en, queue, key].find((name) => held.has(name));
  return named === undefined ? [] : [{ skill: named, level: 1 }];
}
