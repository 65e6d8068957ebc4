import { dayAt } from '@zhiban/time';
import type { Requirement } from '../cover/presence';
import { aboutInterval, type Finding } from '../verdicts/verdict';
import { minuteMs } from '../world/work-time';
import type { World } from '../world/world';
import type { RosterRule } from './rule';

/** Thirds of an interval do not add up to a whole in binary. */
const tolerance = 1e-9;

/** SWAP-5: seats planned in an interval against the seats that it needs. Judged as a change, only what falls further counts. */
export const cover: RosterRule<'cover'> = {
  id: 'cover',
  cites: 'SWAP-5',
  bound: 'least',
  judge: (requirement, { planned }, world) => below(requirement, planned, requirement.seats, world),
};

export function below(
  { post, from, intervalMinutes, seats }: Requirement,
  values: Float64Array,
  limits: readonly number[],
  world: World,
): Finding[] {
  const length = intervalMinutes * minuteMs;
  const found: Finding[] = [];
  for (let i = 0; i < values.length; i += 1) {
    const [value, limit] = [values[i] ?? 0, limits[i] ?? 0];
    if ((seats[i] ?? 0) === 0 || value >= limit - tolerance) continue;
    const at = { from: from + i * length, to: from + (i + 1) * length };
    found.push(aboutInterval(dayAt(world.days, at.from), at, post, value, limit));
  }
  return found;
}
