import { BoardReader } from './kit/board-reader';
import { handTasks } from './kit/hand';
import { preciseNow } from './kit/numbers';

interface OpenBoards {
  port: number;
  headers: Record<string, string>;
  /** A reader for each of these boards. */
  boards: string[];
}

/** When a board came to know of how many offered contacts. */
interface Sighting {
  board: string;
  offered: number;
  at: number;
}

const connectAtOnce = 25;
const readers: BoardReader[] = [];
const offeredSign = Buffer.from('"offered":');
let sightings: Sighting[] = [];
let messages = 0;
let watching = false;

/** Reads a stroke's count of the day's offered contacts; only what a bench asks for is parsed, and only while it watches. */
function watch(board: string, payload: Buffer): void {
  messages += 1;
  if (!watching || payload.indexOf(offeredSign) < 0) return;
  const at = preciseNow();
  const [, stroke] = JSON.parse(payload.toString()) as [
    string,
    { set?: { totals?: { windows?: { day?: { offered?: number } } } } },
  ];
  const offered = stroke.set?.totals?.windows?.day?.offered;
  if (offered !== undefined) sightings.push({ board, offered, at });
}

async function open(place: OpenBoards, board: string): Promise<unknown> {
  const reader = await BoardReader.connect(place, (payload) => watch(board, payload));
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
