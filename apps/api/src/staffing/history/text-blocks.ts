import { TextDecoder } from 'node:util';
import { RefusalError } from '../../platform/problem';

/** Longest stretch of text that is read at one go, so that others have their turn in between. */
const blockLength = 24 * 1024;
/** No line of such a table is as long. */
const longestLine = 64 * 1024;

/** The text of a file while it arrives, cut into whole lines. UTF-8, or GBK as spreadsheets in China save it. */
export async function* textBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let rest = '';
  for await (const chunk of bytes) {
    decoder ??= decoderOf(chunk);
    rest += decoded(decoder, chunk);
    while (rest.length > blockLength) {
      const end = rest.lastIndexOf('\n', blockLength) + 1 || rest.indexOf('\n') + 1;
      if (end === 0) break;
      yield rest.slice(0, end);
      rest = rest.slice(end);
    }
    if (rest.length > longestLine && !rest.includes('\n')) throw new RefusalError('staffing.not-text', {});
  }
  if (decoder) rest += decoded(decoder);
  for (let from = 0; from < rest.length;) {
    const end = rest.indexOf('\n', from + blockLength) + 1 || rest.length;
    yield rest.slice(from, end);
    from = end;
  }
}

/** By the first bytes: the tail that may cut a character in two is left out. */
function decoderOf(first: Uint8Array): TextDecoder {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(first, { stream: true });
    return new TextDecoder('utf-8', { fatal: true });
  } catch {
    return new TextDecoder('gb18030', { fatal: true });
  }
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    if (!text.includes('\0')) return text;
  } catch {
    // Said below in the same words.
  }
  throw new RefusalError('staffing.not-text', {});
}
