import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FeedTally } from './feed-tally';
import { type CaptureStep, readCapture, translateCapture } from './recorded-file';
import { capturePath } from './specs/capture-files';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capture-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

async function steps(path: string, tally = new FeedTally()): Promise<CaptureStep[]> {
  const found: CaptureStep[] = [];
  for await (const step of translateCapture(path, { tally })) found.push(step);
  return found;
}

const kinds = (all: readonly CaptureStep[]): string[] => all.map((step) => step.kind);
const line = (t: number, conn: number, more: object): string => JSON.stringify({ t, conn, ...more });
const login = 'Response: Success\r\nMessage: Authentication accepted\r\n\r\n';

describe('a recorded file', () => {
  test('is cut into sections at what broke the link; a connection without a login is none', async () => {
    const path = await file(
      'sections.jsonl',
      [
        line(1000, 1, { ev: 'connect' }),
        line(1001, 1, { raw: 'Asterisk Call Manager/9\r\n' }),
        line(1002, 1, { raw: login }),
        line(5000, 1, { ev: 'remote_close' }),
        line(5001, 2, { ev: 'connect' }),
        line(5002, 2, { ev: 'remote_close' }),
        line(9000, 3, { raw: `Asterisk Call Manager/9\r\n${login}` }),
      ].join('\n'),
    );
    const all = await steps(path);
    const marks = all.filter((step) => step.kind !== 'events');
    expect(marks).toEqual([
      { kind: 'section-start', at: 1002, gapMs: null },
      { kind: 'section-end', at: 5000 },
      { kind: 'section-start', at: 9000, gapMs: 4000 },
      { kind: 'section-end', at: 9000 },
    ]);
    expect(all.flatMap((step) => (step.kind === 'events' ? step.events.map((event) => event.type) : []))).toEqual([
      'link-up',
      'link-down',
      'link-up',
      'link-down',
    ]);
  });

  test('counts lines that are none, and goes on', async () => {
    const bad = [
      '{"t":1,',
      'null',
      '[]',
      '{"t":"x","conn":1,"raw":""}',
      '{"t":-1,"conn":1,"raw":""}',
      '{"t":1,"conn":1}',
    ];
    const path = await file('bad.jsonl', [...bad, '', line(2, 1, { raw: login })].join('\n'));
    const tally = new FeedTally();
    expect(kinds(await steps(path, tally))).toContain('section-start');
    expect(tally.snapshot().errors['corrupt-line']).toBe(bad.length);
  });

  test('reads what is left of a truncated archive', async () => {
    const whole = await readFile(capturePath('small'));
    const path = await file('cut.jsonl.gz', whole.subarray(0, whole.length / 2));
    const tally = new FeedTally();
    const all = await steps(path, tally);
    expect(kinds(all).at(-1)).toBe('section-end');
    expect(all.length).toBeGreaterThan(100);
    expect(tally.snapshot().errors['corrupt-line']).toBeGreaterThanOrEqual(1);
  });

  test('gives entries alike from an archive and from plain text, with Windows line ends too', async () => {
    const text = `${line(1, 1, { raw: login })}\r\n${line(2, 1, { ev: 'local_drop' })}\r\n`;
    const read = async (path: string) => {
      const entries = [];
      for await (const entry of readCapture(path)) entries.push(entry);
      return entries;
    };
    const plain = await read(await file('plain.jsonl', text));
    expect(plain).toEqual([
      { kind: 'received', at: 1, conn: 1, raw: login },
      { kind: 'marker', at: 2, conn: 1, marker: 'local_drop' },
    ]);
    expect(await read(await file('zipped.gz', gzipSync(text)))).toEqual(plain);
  });

  test('a file that is not there is a fault', async () => {
    await expect(steps(join(folder, 'nowhere.jsonl'))).rejects.toThrow('ENOENT');
  });
});
