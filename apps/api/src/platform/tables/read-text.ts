import { RefusalError } from '../problem';

/** UTF-8 with or without a mark at its start; what spreadsheets in China save by default (GBK) is understood too. */
export function textOfBytes(bytes: Uint8Array): string {
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  if (text === null || text.includes('\0')) throw new RefusalError('people.not-text', {});
  return text;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
