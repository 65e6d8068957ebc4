import type { ImportCellState } from '@zhiban/wire';
import type { GlyphShape } from '@zhiban/ui-kit';

export interface CellLook {
  shape: GlyphShape;
  tone: 'good' | 'warn' | 'alarm' | 'muted';
}

/** What comes in, what would with a reason, what stays out, and what is only said; in the order in which it is listed. */
export const cellLooks: Readonly<Record<ImportCellState, CellLook>> = {
  fits: { shape: 'disc', tone: 'good' },
  clears: { shape: 'ring', tone: 'good' },
  reason: { shape: 'triangle', tone: 'warn' },
  'unknown-code': { shape: 'square', tone: 'alarm' },
  merged: { shape: 'square', tone: 'alarm' },
  rule: { shape: 'square', tone: 'alarm' },
  'out-of-place': { shape: 'square', tone: 'alarm' },
  'no-person': { shape: 'square', tone: 'alarm' },
  taken: { shape: 'half', tone: 'warn' },
  leave: { shape: 'hatch', tone: 'muted' },
  same: { shape: 'check', tone: 'muted' },
  quiet: { shape: 'ring', tone: 'muted' },
};
export const cellStates = Object.keys(cellLooks) as ImportCellState[];

/** These want to be looked at before the rest is taken over. */
export const isTrouble = (state: ImportCellState): boolean => {
  const { tone } = cellLooks[state];
  return tone === 'alarm' || tone === 'warn' || state === 'leave';
};
