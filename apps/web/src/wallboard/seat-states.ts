import type { SeatCounts, SeatState } from '@zhiban/wire';
import type { GlyphShape } from '@zhiban/ui-kit';

export const seatShape: Record<SeatState, GlyphShape> = {
  idle: 'ring',
  ringing: 'quarter',
  talking: 'disc',
  hold: 'half',
  'after-call': 'lines',
  'not-ready': 'pause',
  'logged-out': 'cross',
};

/** In the order in which a board counts them: at work, free, away. */
export const countedStates = [
  { state: 'talking', count: 'talking' },
  { state: 'hold', count: 'hold' },
  { state: 'ringing', count: 'ringing' },
  { state: 'after-call', count: 'afterCall' },
  { state: 'idle', count: 'idle' },
  { state: 'not-ready', count: 'notReady' },
] as const satisfies { state: SeatState; count: keyof SeatCounts }[];

/** The bar's parts: filled at work, soft after the call, hollow free, dark away. */
export function barParts(seats: SeatCounts) {
  return [
    { key: 'talking', size: seats.talking, look: 'full' as const },
    { key: 'hold', size: seats.hold + seats.ringing, look: 'soft' as const },
    { key: 'afterCall', size: seats.afterCall, look: 'grey' as const },
    { key: 'idle', size: seats.idle, look: 'hollow' as const },
    { key: 'notReady', size: seats.notReady, look: 'dark' as const },
  ];
}
