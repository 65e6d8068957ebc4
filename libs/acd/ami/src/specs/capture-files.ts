import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AcdEvent } from '@zhiban/acd-events';
import { FeedTally } from '../feed-tally';
import { translateCapture } from '../recorded-file';
import type { AgentCount, QueueCount } from './count-events';

/** What Asterisk's own queue_log says of a capture. */
export type Expected = { queues: Record<string, QueueCount>; agents: Record<string, AgentCount> };

export function capturePath(capture: string, file = 'ami.jsonl.gz'): string {
  return fileURLToPath(new URL(`../../captures/${capture}/${file}`, import.meta.url));
}

export async function expectedOf(capture: string, file = 'expected.json'): Promise<Expected> {
  return JSON.parse(await readFile(capturePath(capture, file), 'utf8')) as Expected;
}

/** The events of each section; `keep` leaves lines of the file out. */
export async function sectionsOf(
  path: string,
  tally = new FeedTally(),
  keep?: (line: string) => boolean,
): Promise<AcdEvent[][]> {
  const sections: AcdEvent[][] = [];
  const file = keep === undefined ? path : await rewritten(path, keep);
  for await (const step of translateCapture(file, { tally })) {
    if (step.kind === 'section-start') sections.push([]);
    else if (step.kind === 'events') sections.at(-1)?.push(...step.events);
  }
  if (file !== path) await rm(dirname(file), { recursive: true });
  return sections;
}

async function rewritten(path: string, keep: (line: string) => boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'capture-'));
  const lines = gunzipSync(await readFile(path))
    .toString('utf8')
    .split('\n');
  await writeFile(join(folder, 'ami.jsonl'), lines.filter(keep).join('\n'));
  return join(folder, 'ami.jsonl');
}

/** The capture as it came over the wire: each received chunk with its instant. */
export async function chunksOf(capture: string): Promise<{ at: number; bytes: Buffer }[]> {
  const lines = (await unzipped(capture, 'ami.jsonl.gz')).map((line) => JSON.parse(line) as { raw?: string });
  const all = Buffer.from(lines.map((line) => line.raw ?? '').join(''));
  const chunks = (await unzipped(capture, 'ami.chunks.jsonl.gz')).map(
    (line) => JSON.parse(line) as { t: number; off: number; len: number },
  );
  return chunks.map(({ t, off, len }) => ({ at: t, bytes: all.subarray(off, off + len) }));
}

async function unzipped(capture: string, file: string): Promise<string[]> {
  return gunzipSync(await readFile(capturePath(capture, file)))
    .toString('utf8')
    .trim()
    .split('\n');
}
