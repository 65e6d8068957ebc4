import { boardFile, type BoardFile } from '@zhiban/wire';
import { fieldRefusals, inputRefusal, RefusalError } from '../platform/problem';

const knownVersion = 1;

/** A file that somebody hands in; refused with every wrong place by name. */
export function readBoardFile(file: Readonly<Record<string, unknown>>): BoardFile {
  if (file['format'] !== 'zhiban-board') throw new RefusalError('board.not-file', {});
  const { version } = file;
  if (version !== knownVersion) {
    const said = typeof version === 'number' || typeof version === 'string' ? String(version).slice(0, 20) : '?';
    throw new RefusalError('board.other-version', { version: said, known: knownVersion });
  }
  const judged = boardFile.safeParse(file);
  if (!judged.success) throw inputRefusal(fieldRefusals(judged.error.issues));
  return judged.data;
}
