import type { AlarmLevels, AlarmMeasure, AlarmScope, AlarmSubject } from '@zhiban/wire';

/** What is true of everything that a rule can look at. */
export interface Measure {
  of: AlarmSubject;
  /** `mark`: it is so, or it is not. */
  unit: 'seconds' | 'ratio' | 'count' | 'mark';
  /** On which side of its level it is wrong. */
  breach: 'above' | 'below';
  levels: readonly AlarmLevels['kind'][];
  scopes: readonly AlarmScope['kind'][];
}

const queues = { of: 'queue', scopes: ['all', 'queue'] } as const;
const staffing = {
  of: 'queue',
  scopes: ['all', 'queue', 'team'],
  unit: 'count',
  breach: 'below',
  levels: ['own'],
} as const;
const seats = { of: 'seat', scopes: ['all', 'queue', 'team', 'seat'] } as const;
const marks = { unit: 'mark', breach: 'above', levels: ['mark'] } as const;

export const measures: Record<AlarmMeasure, Measure> = {
  'longest-wait': { ...queues, unit: 'seconds', breach: 'above', levels: ['settings', 'own'] },
  waiting: { ...queues, unit: 'count', breach: 'above', levels: ['own'] },
  'service-level': { ...queues, unit: 'ratio', breach: 'below', levels: ['settings', 'own'] },
  'abandon-rate': { ...queues, unit: 'ratio', breach: 'above', levels: ['own'] },
  occupancy: { ...queues, unit: 'ratio', breach: 'above', levels: ['own'] },
  'ring-10': { ...queues, unit: 'ratio', breach: 'below', levels: ['own'] },
  asa: { ...queues, unit: 'seconds', breach: 'above', levels: ['own'] },
  'on-duty': staffing,
  available: staffing,
  'seat-away': { ...seats, unit: 'seconds', breach: 'above', levels: ['settings', 'own'] },
  'rung-out': { ...seats, ...marks },
  'raised-hand': { ...seats, ...marks },
  'source-lost': { of: 'source', scopes: ['all'], ...marks },
  fact: { of: 'other', scopes: ['all'], ...marks },
};
