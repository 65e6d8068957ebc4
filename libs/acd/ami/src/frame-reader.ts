import { isUtf8 } from 'node:buffer';
import type { FeedTally } from './feed-tally';

const bannerStart = 'Asterisk Call Manager/';
const firstRoom = 16 * 1024;

/** The line with which an exchange greets. */
export const isBanner = (message: string): boolean => message.startsWith(bannerStart);

/**
 * Bytes in, raw messages out. A message ends at an empty line, whatever the line ends are (CRLF, LF, mixed); the banner
 * is a message of its own. Chunks may be cut or glued at any byte. It never throws: damage is counted.
 */
export class FrameReader {
  private room = Buffer.allocUnsafe(firstRoom);
  private held = 0;
  private skipping = false;

  constructor(
    private readonly tally: FeedTally,
    /** Bytes. Longer messages are dropped; reading goes on after the next empty line. */
    private readonly longest = 256 * 1024,
  ) {}

  push(chunk: Uint8Array): string[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.tally.bytes += bytes.length;
    const whole = this.join(bytes);
    const end = afterLastEmptyLine(whole, Math.max(0, whole.length - bytes.length - 2));
    const messages = end > 0 ? this.split(whole.subarray(0, end)) : [];
    this.keep(whole, end);
    return messages;
  }

  /** Forgets a half-read message: the connection it came from is gone. */
  reset(): void {
    this.held = 0;
    this.skipping = false;
  }

  private join(bytes: Buffer): Buffer {
    if (this.held === 0) return bytes;
    const total = this.held + bytes.length;
    if (total > this.room.length) {
      const larger = Buffer.allocUnsafe(Math.max(total, this.room.length * 2));
      this.room.copy(larger, 0, 0, this.held);
      this.room = larger;
    }
    bytes.copy(this.room, this.held);
    this.held = total;
    return this.room.subarray(0, total);
  }

  private keep(whole: Buffer, end: number): void {
    const rest = whole.subarray(end);
    if (rest.length > this.longest) {
      if (!this.skipping) this.tally.error('oversized');
      this.skipping = true;
    }
    // While skipping only the last bytes matter: they may be the first half of the empty line.
    const kept = this.skipping ? rest.subarray(-3) : rest;
    if (kept.length === this.held && end === 0) return;
    if (this.room.length > this.longest * 2 || kept.length > this.room.length) {
      this.room = Buffer.allocUnsafe(Math.max(firstRoom, kept.length));
    }
    kept.copy(this.room, 0);
    this.held = kept.length;
  }

  private split(region: Buffer): string[] {
    const clean = isUtf8(region);
    const text = region.toString('utf8');
    const messages: string[] = [];
    let from = 0;
    let emptyLf = nextIndex(text, '\n\n', 0);
    while (from < text.length) {
      if (emptyLf < from) emptyLf = nextIndex(text, '\n\n', from);
      const emptyCrLf = nextIndex(text, '\n\r\n', from);
      const end = Math.min(emptyLf, emptyCrLf, text.length);
      this.take(text.slice(from, end), clean, messages);
      from = end === emptyLf && emptyLf < emptyCrLf ? end + 2 : end + 3;
    }
    return messages;
  }

  private take(found: string, clean: boolean, messages: string[]): void {
    if (this.skipping) {
      this.skipping = false;
      return;
    }
    const message = this.banner(found, messages);
    if (message === '' || message === '\r') return;
    if (message.length > this.longest) return this.tally.error('oversized');
    if (!clean && message.includes('\uFFFD')) this.tally.error('invalid-utf8');
    const tidy = this.resync(message);
    if (tidy === null) return;
    this.tally.messages++;
    messages.push(tidy);
  }

  private banner(found: string, messages: string[]): string {
    const text = withoutLeadingEnds(found);
    if (!isBanner(text)) return text;
    const newline = text.indexOf('\n');
    messages.push(text.slice(0, newline < 0 ? text.length : newline).trimEnd());
    this.tally.messages++;
    return newline < 0 ? '' : this.banner(text.slice(newline + 1), messages);
  }

  /** Junk before the first header of a message is cut off; a message of nothing but junk is dropped. */
  private resync(message: string): string | null {
    if (message.startsWith('Event: ') || message.startsWith('Response: ')) return message;
    this.tally.error('malformed');
    const header = message.search(/\n(Event|Response): /);
    return header < 0 ? null : message.slice(header + 1);
  }
}

function withoutLeadingEnds(text: string): string {
  let from = 0;
  while (text.charCodeAt(from) === 13 || text.charCodeAt(from) === 10) from++;
  return from === 0 ? text : text.slice(from);
}

function nextIndex(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found;
}

/** The index just behind the last empty line that ends at or after `from`, or 0. */
function afterLastEmptyLine(bytes: Buffer, from: number): number {
  const fresh = bytes.subarray(from);
  for (let at = fresh.lastIndexOf(10); at > 0; at = fresh.lastIndexOf(10, at - 1)) {
    const before = fresh[at - 1];
    if (before === 10 || (before === 13 && at > 1 && fresh[at - 2] === 10)) return from + at + 1;
  }
  return 0;
}
