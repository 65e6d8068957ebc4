import { BoardReader } from './kit/board-reader';
import { handTasks } from './kit/hand';
import { preciseNow } from './kit/numbers';

interface OpenBoards {
  port: number;
  headers: Record<string, string>;
  /** A reader for each of these boards. */
  boards: string[];
}

/** When a reader came to know of how many contacts its board was offered today. */
export interface Sighting {
  reader: number;
  board: string;
  offered: number;
  at: number;
}

type Stroke = { set?: { totals?: { windows?: { day?: { offered?: number } } } } };

const connectAtOnce = 25;
const readers: BoardReader[] = [];
const offeredSign = Buffer.from('"offered":');
/** The last payload of each board: many readers get the same bytes, which are taken apart once. */
const latest = new Map<string, { payload: Buffer; offered: number | undefined }>();
let sightings: Sighting[] = [];
let messages = 0;
let watching = false;

function offeredIn(board: string, payload: Buffer): number | undefined {
  const before = latest.get(board);
  if (before?.payload.equals(payload)) return before.offered;
  const stroke = payload.includes(offeredSign) ? (JSON.parse(payload.toString()) as [string, Stroke])[1] : undefined;
  const offered = stroke?.set?.totals?.windows?.day?.offered;
  latest.set(board, { payload: Buffer.from(payload), offered });
  return offered;
}

function watch(reader: number, board: string, payload: Buffer): void {
  messages += 1;
  if (!watching) return;
  const at = preciseNow();
  const offered = offeredIn(board, payload);
  if (offered !== undefined) sightings.push({ reader, board, offered, at });
}

let opened = 0;

async function open(place: OpenBoards, board: string): Promise<unknown> {
  const number = opened++;
  const reader = await BoardReader.connect(place, (payload) => watch(number, board, payload));
  readers.push(reader);
  return reader.ask('board:join', { board });
}

const bytes = () => readers.reduce((sum, reader) => sum + reader.bytes, 0);

handTasks({
  /** Answers what the first board was told on joining. */
  open: async (place: OpenBoards) => {
    const answers: unknown[] = [];
    for (let i = 0; i < place.boards.length; i += connectAtOnce)
      answers.push(...(await Promise.all(place.boards.slice(i, i + connectAtOnce).map((board) => open(place, board)))));
    return answers[0];
  },
  count: () => ({ messages, bytes: bytes(), ended: readers.filter((reader) => reader.ended).length }),
  watch: (on: boolean) => {
    watching = on;
    const seen = sightings;
    sightings = [];
    return seen;
  },
  close: () => {
    for (const reader of readers.splice(0)) reader.close();
  },
});
