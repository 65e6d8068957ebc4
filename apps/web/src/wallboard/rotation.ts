/** A board's turn on a wall that shows several. */
export interface Turn {
  board: string;
  seconds: number;
}

export interface Shown {
  board: string;
  /** Server clock. */
  since: number;
}

/** A board stays at least this long, so that a breach that comes and goes does not make the wall flicker. */
export const shortestMs = 5000;

/** Whose turn it is at an instant. By the clock alone: screens with the same boards turn together, also after a reload. */
export function boardAt(turns: readonly Turn[], at: number): string | null {
  const roundMs = turns.reduce((sum, turn) => sum + turn.seconds * 1000, 0);
  let left = roundMs > 0 ? at % roundMs : 0;
  for (const { board, seconds } of turns) {
    left -= seconds * 1000;
    if (left < 0) return board;
  }
  return turns[0]?.board ?? null;
}

/** What hangs there next. While boards are in breach they alone have turns: a single one stays until it is over. */
export function turned(
  shown: Shown | null,
  turns: readonly Turn[],
  breached: ReadonlySet<string>,
  at: number,
): Shown | null {
  const inBreach = turns.filter(({ board }) => breached.has(board));
  const board = boardAt(inBreach.length > 0 ? inBreach : turns, at);
  if (board === null) return null;
  if (shown?.board === board) return shown;
  const stays = shown !== null && turns.some((turn) => turn.board === shown.board) && at - shown.since < shortestMs;
  return stays && at >= shown.since ? shown : { board, since: at };
}

const usual: readonly Turn[] = [
  { board: 'centre', seconds: 30 },
  { board: 'seats', seconds: 30 },
];
const mostBoards = 8;

/** Turns from an address: `?board=centre&board=queue:acd/sales&seconds=20&seconds=40`; the last `seconds` serves the rest. */
export function turnsOf(boards: readonly string[], seconds: readonly string[]): readonly Turn[] {
  const lengths = seconds.map(Number).filter((n) => Number.isFinite(n));
  const length = (i: number) => Math.min(3600, Math.max(5, Math.round(lengths[i] ?? lengths.at(-1) ?? 30)));
  const named = [...new Set(boards.filter((board) => /^[a-z]+(:.+)?$/.test(board)))].slice(0, mostBoards);
  return named.length > 0 ? named.map((board, i) => ({ board, seconds: length(i) })) : usual;
}
