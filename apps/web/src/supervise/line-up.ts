import type { SeatId, SeatState, SeatView } from '@zhiban/wire';

export interface SeatLine {
  key: string;
  /** Team; `null`: of no team, or a state. */
  team: { zh: string; en: string } | null;
  state: SeatState | null;
  seats: [SeatId, SeatView][];
}

const byLabel = ([, a]: [SeatId, SeatView], [, b]: [SeatId, SeatView]) =>
  a.label.localeCompare(b.label, 'en', { numeric: true });

/** At work, free, away: the order in which a lead looks for somebody. */
const order: readonly SeatState[] = ['talking', 'hold', 'ringing', 'after-call', 'idle', 'not-ready', 'logged-out'];

/** Seats by team, the largest team first; who belongs to none comes last. */
export function linesByTeam(seats: readonly [SeatId, SeatView][]): SeatLine[] {
  const lines = new Map<string, SeatLine>();
  for (const entry of seats) {
    const { site, team, teamEn } = entry[1];
    const key = team === null ? '' : `${site ?? ''}/${team}`;
    const line = lines.get(key) ?? {
      key,
      team: team === null ? null : { zh: team, en: teamEn ?? team },
      state: null,
      seats: [],
    };
    line.seats.push(entry);
    lines.set(key, line);
  }
  for (const line of lines.values()) line.seats.sort(byLabel);
  return [...lines.values()].sort(
    (a, b) =>
      Number(a.team === null) - Number(b.team === null) ||
      b.seats.length - a.seats.length ||
      a.key.localeCompare(b.key),
  );
}

/** Seats by state; in each who has been in it longest comes first. Of whom nothing is known come last, in no state. */
export function linesByState(
  seats: readonly [SeatId, SeatView][],
  isStale: (seat: SeatView) => boolean = () => false,
): SeatLine[] {
  const known = seats.filter(([, seat]) => !isStale(seat));
  const unknown = seats.filter(([, seat]) => isStale(seat)).toSorted(byLabel);
  const lines = order.map((state): SeatLine => ({
    key: state,
    team: null,
    state,
    seats: known
      .filter(([, seat]) => seat.state === state)
      .toSorted((a, b) => (a[1].since ?? 0) - (b[1].since ?? 0) || byLabel(a, b)),
  }));
  return [...lines, { key: 'stale', team: null, state: null, seats: unknown }].filter((line) => line.seats.length > 0);
}
