import type { StaffingGoals } from './goals';
import type { Load } from './load';
import { requiredSeats, type Patience } from './required-seats';

/** One queue of an interval. `id` is what people's skills name. */
export interface PoolQueue {
  id: string;
  load: Load;
  goals: StaffingGoals & Patience;
}

/** People with the same skills. */
export interface SkillGroup {
  skills: readonly string[];
  people: number;
}

/** Queues that can be answered by `able` people alone, and need `seats`. */
export interface PoolNeed {
  queues: string[];
  seats: number;
  able: number;
}

/** More queues than this in one pool are looked at singly and all together. */
export const mostQueuesInPool = 10;

/** Queues whose calls go to the same people behave as one: loads add, times are weighed by calls. */
export function pooledLoad(loads: readonly Load[]): Load {
  const perSecond = loads.reduce((sum, load) => sum + load.perSecond, 0);
  const erlangs = loads.reduce((sum, load) => sum + load.perSecond * load.ahtSeconds, 0);
  return { perSecond, ahtSeconds: perSecond === 0 ? 0 : erlangs / perSecond };
}

/** What satisfies each of them: the greatest share within the shortest time, the lowest of each limit. */
export function strictestGoals(queues: readonly PoolQueue[]): StaffingGoals & Patience {
  const levels = queues.flatMap(({ goals: { serviceLevel } }) => (serviceLevel ? [serviceLevel] : []));
  const least = (pick: (goals: StaffingGoals) => number | undefined) => {
    const values = queues.map(({ goals }) => pick(goals)).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : Math.min(...values);
  };
  const share = Math.max(...levels.map((level) => level.share));
  const withinSeconds = Math.min(...levels.map((level) => level.withinSeconds));
  return {
    serviceLevel: levels.length === 0 ? undefined : { share, withinSeconds },
    asaSeconds: least((goals) => goals.asaSeconds),
    abandoned: least((goals) => goals.abandoned),
    occupancy: least((goals) => goals.occupancy),
    patienceSeconds: pooledPatience(queues),
  };
}

/** Seats for queues that everyone of the pool answers. */
export function pooledSeats(queues: readonly PoolQueue[]): number {
  return requiredSeats(pooledLoad(queues.map(({ load }) => load)), strictestGoals(queues));
}

/**
 * What each set of queues needs against the people who can answer any of them (Hall's condition): where a set is short,
 * no way of giving calls to people helps. Where none is, sharing is taken to be as good as one pool, which it is nearly.
 */
export function poolNeeds(queues: readonly PoolQueue[], groups: readonly SkillGroup[]): PoolNeed[] {
  return poolsOf(queues, groups).flatMap((pool) => subsets(pool).map((set) => need(set, groups)));
}

function need(set: readonly PoolQueue[], groups: readonly SkillGroup[]): PoolNeed {
  const ids = set.map(({ id }) => id);
  const able = groups.filter(({ skills }) => skills.some((skill) => ids.includes(skill)));
  return { queues: ids, seats: pooledSeats(set), able: able.reduce((sum, { people }) => sum + people, 0) };
}

/** Queues that are tied together by people who have the skills of several. */
function poolsOf(queues: readonly PoolQueue[], groups: readonly SkillGroup[]): PoolQueue[][] {
  let pools = queues.map((queue) => [queue]);
  for (const { skills, people } of groups) {
    if (people === 0) continue;
    const tied = pools.filter((pool) => pool.some(({ id }) => skills.includes(id)));
    if (tied.length > 1) pools = [...pools.filter((pool) => !tied.includes(pool)), tied.flat()];
  }
  return pools;
}

function subsets(pool: readonly PoolQueue[]): PoolQueue[][] {
  if (pool.length > mostQueuesInPool) return [...pool.map((queue) => [queue]), [...pool]];
  const found: PoolQueue[][] = [];
  for (let mask = 1; mask < 2 ** pool.length; mask += 1) {
    found.push(pool.filter((_, index) => (mask >> index) & 1));
  }
  return found;
}

/** Callers give up at the mean rate of those who call; where some never do, nobody is taken to. */
function pooledPatience(queues: readonly PoolQueue[]): number | undefined {
  let calls = 0;
  let givingUp = 0;
  for (const { load, goals } of queues) {
    if (goals.patienceSeconds === undefined) return undefined;
    calls += load.perSecond;
    givingUp += load.perSecond / goals.patienceSeconds;
  }
  return calls === 0 ? undefined : calls / givingUp;
}
