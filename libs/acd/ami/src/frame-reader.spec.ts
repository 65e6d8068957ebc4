import { describe, expect, test } from 'vitest';
import { FeedTally } from './feed-tally';
import { field } from './fields';
import { FrameReader } from './frame-reader';

const wire =
  'Asterisk Call Manager/9.0.0\r\nResponse: Success\r\nMessage: Hi\r\n\r\nEvent: A\r\nName: 王先生\r\n\r\nEvent: B\r\nX: 1\r\n\r\n';
const whole = ['Asterisk Call Manager/9.0.0', 'Response: Success', 'Event: A', 'Event: B'];
const firstLines = (messages: readonly string[]): string[] =>
  messages.map((message) => message.split(/\r?\n|\r$/, 1)[0] ?? '');

function reading(longest?: number): { tally: FeedTally; read: (...pieces: (string | Buffer)[]) => string[] } {
  const tally = new FeedTally();
  const reader = new FrameReader(tally, longest);
  return { tally, read: (...pieces) => pieces.flatMap((piece) => reader.push(Buffer.from(piece as string))) };
}

describe('messages out of bytes', () => {
  test.each([1, 2, 3, 5, 7, 64])('cut every %i bytes', (size) => {
    const { tally, read } = reading();
    const bytes = Buffer.from(wire);
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
      bytes.subarray(n * size, (n + 1) * size),
    );
    const messages = read(...pieces);
    expect(firstLines(messages)).toEqual(whole);
    expect(field(messages[2] ?? '', 'Name')).toBe('王先生');
    expect(tally.snapshot()).toMatchObject({ messages: 4, bytes: bytes.length });
  });

  test('glued, with line feeds alone, and with both kinds of ends', () => {
    expect(reading().read(wire.replaceAll('\r\n', '\n'))).toHaveLength(4);
    const { read } = reading();
    const messages = read('Event: A\nX: 1\r\n\nEvent: B\r\nX: 2\n\r\nEvent: C\nX: 3\n\n\n\r\nEvent: D\r\n\r\n');
    expect(messages.map((message) => field(message, 'X'))).toEqual(['1', '2', '3', null]);
  });

  test('a second banner in mid-stream is a message of its own', () => {
    expect(firstLines(reading().read(`${wire}${wire}`))).toEqual([...whole, ...whole]);
  });

  test('a half-read message is forgotten with its connection', () => {
    const reader = new FrameReader(new FeedTally());
    reader.push(Buffer.from('Event: Half\r\nX: '));
    reader.reset();
    expect(reader.push(Buffer.from('Event: B\r\n\r\n'))).toEqual(['Event: B\r']);
  });
});

describe('damage', () => {
  test.each([
    ['at once', 4096],
    ['in pieces', 16],
    ['byte by byte', 1],
  ])('an oversized message that comes %s is dropped and counted once', (_, size) => {
    const { tally, read } = reading(256);
    const text = `Event: A\r\n\r\nEvent: Big\r\nX: ${'x'.repeat(1000)}\r\n\r\nEvent: B\r\n\r\n`;
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_unused, n) =>
      text.slice(n * size, (n + 1) * size),
    );
    expect(firstLines(read(...pieces))).toEqual(['Event: A', 'Event: B']);
    expect(tally.snapshot().errors.oversized).toBe(1);
  });

  test('bytes that are no UTF-8 are replaced and counted', () => {
    const { tally, read } = reading();
    const [message] = read(
      Buffer.concat([Buffer.from('Event: A\r\nName: '), Buffer.from([0xff, 0xc3]), Buffer.from('\r\n\r\n')]),
    );
    expect(field(message ?? '', 'Name')).toBe('\uFFFD\uFFFD');
    expect(tally.snapshot().errors['invalid-utf8']).toBe(1);
  });

  test('junk before a message is cut off, junk alone is dropped, both are counted', () => {
    const { tally, read } = reading();
    expect(firstLines(read('GET / HTTP/1.1\r\nEvent: A\r\n\r\n%%%%\r\n\r\nEvent: B\r\n\r\n'))).toEqual([
      'Event: A',
      'Event: B',
    ]);
    expect(tally.snapshot().errors.malformed).toBe(2);
  });

  test('names of unknown events are kept up to a bound', () => {
    const tally = new FeedTally();
    for (let n = 0; n < 1000; n++) tally.unknownEvent(`Name${n}${'y'.repeat(200)}`);
    const names = Object.keys(tally.snapshot().unknownEvents);
    expect(names).toHaveLength(201);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(64);
    expect(tally.snapshot().unknownEvents['(other)']).toBe(800);
  });
});
