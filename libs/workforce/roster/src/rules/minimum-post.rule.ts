import { below } from './cover.rule';
import type { RosterRule } from './rule';

/** LIVE-6: a queue or desk that is open is never left with fewer people than its minimum, not even for a moment. */
export const minimumPost: RosterRule<'minimum-post'> = {
  id: 'minimum-post',
  cites: 'LIVE-6',
  bound: 'least',
  judge(requirement, { lowest }, world) {
    if (lowest === null) return [];
    const minimum = world.posts.get(requirement.post)?.minimum ?? 0;
    return below(requirement, lowest, requirement.minimum ?? Array<number>(lowest.length).fill(minimum), world);
  },
};
