import type { Interval } from '@zhiban/time';
import { minuteMs } from '../world/work-time';
import type { Requirement } from './presence';

/** The stretches of a requirement that some times touch, so that a change is not paid for by the whole month. */
export function requirementParts(requirement: Requirement, times: readonly Interval[]): Requirement[] {
  const length = requirement.intervalMinutes * minuteMs;
  const parts: { first: number; last: number }[] = [];
  for (const { from, to } of [...times].sort((a, b) => a.from - b.from)) {
    const first = Math.max(Math.floor((from - requirement.from) / length), 0);
    const last = Math.min(Math.ceil((to - requirement.from) / length), requirement.seats.length);
    const open = parts.at(-1);
    if (first >= last) continue;
    if (open && first <= open.last) open.last = Math.max(open.last, last);
    else parts.push({ first, last });
  }
  return parts.map(({ first, last }) => cut(requirement, first, last));
}

const pieceLength = 48;

/** A stretch in pieces that are judged in a moment each; what holds of an interval does not depend on the others. */
export function piecesOf(part: Requirement): Requirement[] {
  const pieces: Requirement[] = [];
  for (let first = 0; first < part.seats.length; first += pieceLength)
    pieces.push(cut(part, first, Math.min(first + pieceLength, part.seats.length)));
  return pieces;
}

const cut = (requirement: Requirement, first: number, last: number): Requirement => ({
  ...requirement,
  from: requirement.from + first * requirement.intervalMinutes * minuteMs,
  seats: requirement.seats.slice(first, last),
  minimum: requirement.minimum?.slice(first, last),
});

export const endOf = ({ from, intervalMinutes, seats }: Requirement): number =>
  from + seats.length * intervalMinutes * minuteMs;
