import { readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Bytes that came in one piece, `afterMs` after the connection was made. */
export interface RecordedChunk {
  afterMs: number;
  bytes: Buffer;
}

/** One recorded connection: what came over it, and how long it lasted. */
export interface RecordedConnection {
  chunks: RecordedChunk[];
  lastsMs: number;
}

interface RecordedLine {
  t: number;
  conn: number;
  raw?: string;
  ev?: string;
}

interface TimedBytes {
  t: number;
  conn: number;
  bytes: Buffer;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function isRecordedLine(line: unknown): line is RecordedLine {
  if (typeof line !== 'object' || line === null) return false;
  return 't' in line && typeof line.t === 'number' && 'conn' in line && typeof line.conn === 'number';
}

function parseLine(text: string, n: number): RecordedLine {
  const line: unknown = JSON.parse(text);
  if (!isRecordedLine(line)) throw new Error(`line ${n + 1} of the recording has no "t" and "conn"`);
  return line;
}

/** The pieces as they were received, from `ami.chunks.jsonl` beside the recording; without it, a piece per message. */
function timedBytes(file: string, lines: RecordedLine[]): TimedBytes[] {
  const messages = lines.flatMap(({ t, conn, raw }) =>
    raw === undefined ? [] : [{ t, conn, bytes: Buffer.from(raw) }],
  );
  const splits = join(dirname(file), 'ami.chunks.jsonl');
  if (!existsSync(splits)) return messages;
  const whole = Buffer.concat(messages.map((m) => m.bytes));
  return linesOf(readText(splits)).map((text) => {
    const { t, conn, off, len } = JSON.parse(text) as { t: number; conn: number; off: number; len: number };
    return { t, conn, bytes: whole.subarray(off, off + len) };
  });
}

/** Reads a recording (`ami.jsonl`, gzipped or not) as the connections that it consists of. */
export function readRecordedDay(file: string): RecordedConnection[] {
  const lines = linesOf(readText(file)).map(parseLine);
  const pieces = timedBytes(file, lines);
  const made = lines.filter((line) => line.ev === 'connect');
  return made.map(({ t: from, conn }) => {
    const own = pieces.filter((piece) => piece.conn === conn);
    const gone = lines.find((l) => l.conn === conn && (l.ev === 'local_drop' || l.ev === 'remote_close'));
    const end = gone?.t ?? own.at(-1)?.t ?? from;
    return {
      chunks: own.map(({ t, bytes }) => ({ afterMs: Math.max(0, t - from), bytes })),
      lastsMs: Math.max(0, end - from),
    };
  });
}
