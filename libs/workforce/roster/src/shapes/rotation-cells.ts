import { datesBetween } from '@zhiban/time';
import type { FillByRotation, FillCell, Rotation } from '@zhiban/wire';

/** A rotation over some days: each person goes on from the day of it with which they begin. */
export function rotationCells(
  { days }: Pick<Rotation, 'days'>,
  { first, last, people }: Pick<FillByRotation, 'first' | 'last' | 'people'>,
): FillCell[] {
  const dates = [...datesBetween(first, last)];
  return people.flatMap(({ person, begins }) =>
    dates.map((date, i) => ({ person, date, pattern: days[(begins + i) % days.length] ?? null })),
  );
}
