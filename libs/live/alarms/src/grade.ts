import type { Measure } from './measures';

/** The levels in force for one subject; `null`: none. */
export interface Levels {
  warn: number | null;
  alarm: number | null;
}

export interface Yardstick {
  breach: Measure['breach'];
  /** A level that was passed counts as passed until the figure is this much back on its good side. */
  margin: number;
}

/** Whether a figure is on the wrong side of a level. On it is wrong above, and right below. */
export function beyond(value: number, level: number | null, { breach, margin }: Yardstick, passed: boolean): boolean {
  if (level === null) return false;
  const slack = passed ? margin : 0;
  return breach === 'above' ? value >= plain(level - slack) : value < plain(level + slack);
}

/** 0.8 and a margin of 0.05 make 0.85, as the person meant who wrote them. */
const plain = (level: number): number => Math.round(level * 1e9) / 1e9;
