import type { BurdenSums } from '@zhiban/wire';
import type { Burden } from '@zhiban/workforce-roster';

export const measures = ['nights', 'weekends', 'holidays', 'early', 'late', 'hours', 'overtimeHours'] as const;
export type FairMeasure = (typeof measures)[number];

/** A team's measure: what its members carry on average, and how far they usually lie from it. */
export interface TeamMeasure {
  mean: number;
  deviation: number;
  people: number;
}

export type TeamMeasures = Record<FairMeasure, TeamMeasure>;

/** Each team against itself: teams that work at night are not compared with those that do not. */
export function teamMeasures(all: readonly Burden[], teamOf: (person: string) => string): Map<string, TeamMeasures> {
  const members = grouped(all, teamOf);
  return new Map([...members].map(([team, sums]) => [team, measuresOf(sums)]));
}

function grouped(all: readonly Burden[], teamOf: (person: string) => string): Map<string, Burden[]> {
  const found = new Map<string, Burden[]>();
  for (const one of all) {
    const team = teamOf(one.person);
    const known = found.get(team);
    if (known) known.push(one);
    else found.set(team, [one]);
  }
  return found;
}

const measuresOf = (sums: readonly BurdenSums[]) =>
  Object.fromEntries(measures.map((measure) => [measure, measured(sums.map((sum) => sum[measure]))])) as TeamMeasures;

function measured(values: readonly number[]): TeamMeasure {
  const people = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(people, 1);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(people, 1)), people };
}

/** Fewer than these say nothing about what is usual. */
const fewest = 4;
/** Beyond so many usual distances from the mean, and by at least so many days or hours. */
const distances = 1.5;
const leastDays = 2;
const leastHours = 8;

/** Who carries clearly more or less than their team. */
export function outlier(value: number, measure: FairMeasure, team: TeamMeasure): 'more' | 'less' | null {
  const apart = value - team.mean;
  const least = measure === 'hours' || measure === 'overtimeHours' ? leastHours : leastDays;
  const clear = team.people >= fewest && Math.abs(apart) >= Math.max(least, distances * team.deviation);
  if (!clear) return null;
  return apart > 0 ? 'more' : 'less';
}
