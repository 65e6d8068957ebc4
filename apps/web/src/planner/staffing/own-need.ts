import { callsNeed, goalsFrom, loadOf, peopleFor } from '@zhiban/workforce-staffing';
import type { QueueGoals } from '@zhiban/wire';
import type { DayCells } from './sheet-cells';

/** What typed cells would need, before they are saved; minimum posts are looked at when they are. */
export function needOfCells({ contacts, ahtSeconds }: DayCells, minutes: number, goals: QueueGoals, shrinkage: number) {
  const needs = contacts.map((count, at) => {
    const aht = ahtSeconds[at] ?? null;
    const known = count === 0 || aht !== null;
    return callsNeed(
      known ? loadOf({ contacts: count, intervalMinutes: minutes, ahtSeconds: aht ?? 0 }) : null,
      goalsFrom(goals),
    );
  });
  return {
    erlangs: needs.map(({ erlangs }) => erlangs),
    seats: needs.map(({ seats }) => seats),
    people: needs.map(({ seats }) => (seats === null ? null : peopleFor(seats, { all: shrinkage }))),
    decidedBy: needs.map(({ decidedBy }) => decidedBy),
  };
}
