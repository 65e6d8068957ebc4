import type { FigureId, PresentId } from '@zhiban/wire';

const present: Record<PresentId, true> = {
  WAITING: true,
  'LONGEST-WAIT': true,
  'ON-DUTY': true,
  AVAILABLE: true,
  TALKING: true,
  'NOT-READY': true,
  ROSTERED: true,
  PRESENT: true,
  MISSING: true,
  'NOT-ROSTERED': true,
};

/** So at this moment, whatever the window. */
export const isPresent = (figure: FigureId): boolean => Object.hasOwn(present, figure);
