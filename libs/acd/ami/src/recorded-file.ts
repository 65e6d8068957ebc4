import type { AcdEvent } from '@zhiban/acd-events';
import { captureLines } from './capture-lines';
import { FeedTally } from './feed-tally';
import { FrameReader } from './frame-reader';
import { Translator } from './translator';

/** One line of a recorded file: bytes that were received, or what happened to the connection. `at` in ms since 1970. */
export type CaptureEntry =
  | { kind: 'received'; at: number; conn: number; raw: string }
  | { kind: 'marker'; at: number; conn: number; marker: string };

/** A section is one unbroken link that got as far as its login. `gapMs`: since the section before, `null` for the first. */
export type CaptureStep =
  | { kind: 'section-start'; at: number; gapMs: number | null }
  | { kind: 'events'; at: number; events: readonly AcdEvent[] }
  | { kind: 'section-end'; at: number };

/** `ami.jsonl`, gzipped or not, line by line. A line that is none is counted and left out. */
export async function* readCapture(path: string, tally = new FeedTally()): AsyncGenerator<CaptureEntry> {
  for await (const line of captureLines(path, tally)) {
    if (line.trim() === '') continue;
    const entry = parseEntry(line);
    if (entry === null) tally.error('corrupt-line');
    else yield entry;
  }
}

/** A recorded file as the live link would have told it. Deterministic: the same file gives the same events and ids. */
export async function* translateCapture(
  path: string,
  { linkId = 'recorded', tally = new FeedTally() }: { linkId?: string; tally?: FeedTally } = {},
): AsyncGenerator<CaptureStep> {
  const tape = new Tape(linkId, tally);
  for await (const entry of readCapture(path, tally)) yield* tape.play(entry);
  yield* tape.end();
}

/** Plays entries through the reader and the translator of the live path. */
class Tape {
  private readonly reader: FrameReader;
  private readonly translator: Translator;
  private conn: number | null = null;
  private up = false;
  private at = 0;
  private endedAt: number | null = null;

  constructor(linkId: string, tally: FeedTally) {
    this.reader = new FrameReader(tally);
    this.translator = new Translator({ linkId, tally });
  }

  *play(entry: CaptureEntry): Generator<CaptureStep> {
    this.at = Math.max(this.at, entry.at);
    if (entry.conn !== this.conn) yield* this.disconnect('closed');
    this.conn = entry.conn;
    if (entry.kind === 'received') yield* this.receive(entry.raw);
    else if (endMarkers.has(entry.marker)) yield* this.disconnect('closed');
  }

  *end(): Generator<CaptureStep> {
    yield* this.disconnect('stopped');
  }

  private *receive(raw: string): Generator<CaptureStep> {
    for (const message of this.reader.push(Buffer.from(raw))) {
      if (!this.up && isLoggedIn(message)) yield* this.connect();
      const events = this.translator.message(message, this.at);
      if (events.length > 0) yield { kind: 'events', at: this.at, events };
    }
  }

  private *connect(): Generator<CaptureStep> {
    this.up = true;
    const gapMs = this.endedAt === null ? null : this.at - this.endedAt;
    yield { kind: 'section-start', at: this.at, gapMs };
    yield { kind: 'events', at: this.at, events: this.translator.linkUp(this.at) };
  }

  private *disconnect(reason: 'closed' | 'stopped'): Generator<CaptureStep> {
    this.reader.reset();
    if (!this.up) return;
    this.up = false;
    this.endedAt = this.at;
    yield { kind: 'events', at: this.at, events: this.translator.linkDown(this.at, reason) };
    yield { kind: 'section-end', at: this.at };
  }
}

const endMarkers = new Set(['connect', 'local_drop', 'remote_close', 'connect_failed']);

/** Before a login an exchange sends nothing but its banner and refusals. */
function isLoggedIn(message: string): boolean {
  return message.startsWith('Event: ') || message.includes('\nMessage: Authentication accepted');
}

function parseEntry(line: string): CaptureEntry | null {
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null) return null;
  const { t, conn, raw, ev } = value as Record<string, unknown>;
  if (typeof t !== 'number' || !(t >= 0 && t <= 8_640_000_000_000_000) || typeof conn !== 'number') return null;
  const at = Math.floor(t);
  if (typeof raw === 'string') return { kind: 'received', at, conn, raw };
  return typeof ev === 'string' ? { kind: 'marker', at, conn, marker: ev } : null;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
