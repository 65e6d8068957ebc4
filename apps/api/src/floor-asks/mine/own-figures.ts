import { addReading, emptyReading, measureWindow } from '@zhiban/live-metrics';
import { defaultQueueRule, type FigureId, type MeasuredFigure, type QueueRule } from '@zhiban/wire';
import type { PersonSeat } from '../person-seats';

const shown = ['HANDLED', 'AHT', 'RING-10', 'RUNG-OUT', 'OCCUPANCY'] as const satisfies FigureId[];
const nobodyWaits = () => 0;

/** What a person's seats did in the business day, as one. Empty: no seat of theirs is known. */
export function ownFigures(
  seats: readonly Pick<PersonSeat, 'floor' | 'seat'>[],
  rule: QueueRule = defaultQueueRule,
): MeasuredFigure[] {
  const sum = emptyReading();
  let known = 0;
  for (const { floor, seat } of seats) {
    const read = floor.figures.readSeat(seat);
    if (!read) continue;
    addReading(sum, { ...read, broughtIn: 0, waiting: 0 });
    known += 1;
  }
  if (known === 0) return [];
  return shown.map((figure) => measureWindow({ figure }, sum, rule, nobodyWaits));
}
