import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import type { FeedTally } from './feed-tally';

/** Characters. No message is nearly as long; what is longer is no capture line. */
const longestLine = 4 * 1024 * 1024;

/** The lines of a text file, gzipped or not. A damaged rest of an archive is counted, not thrown. */
export async function* captureLines(path: string, tally: FeedTally): AsyncGenerator<string> {
  const zipped = await isZipped(path);
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const source = zipped ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => source.destroy(error));
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      const lines = (rest + decoder.write(chunk)).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) {
        tally.error('corrupt-line');
        rest = '';
      }
      yield* lines;
    }
  } catch (error) {
    if (!isDamagedArchive(error)) throw error;
    tally.error('corrupt-line');
  } finally {
    file.destroy();
  }
  if (rest.trim() !== '') yield rest;
}

async function isZipped(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

function isDamagedArchive(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
