import { boardFile, errorSentence, errorTable, type BoardFile, type ErrorCode, type Language } from '@zhiban/wire';

export interface WrongPlace {
  /** The tile in which it is; `null`: the board itself. */
  tile: string | null;
  /** Dotted, within the tile or the board. */
  path: string;
  text: string;
}

/** What the board's schema refuses, by tile, in the reader's language; the server judges by the same. */
export function wrongPlaces(file: BoardFile, language: Language): WrongPlace[] {
  const judged = boardFile.safeParse(file);
  if (judged.success) return [];
  return judged.error.issues.map((issue) => {
    const [first, index, ...rest] = issue.path;
    const tile = first === 'tiles' && typeof index === 'number' ? (file.tiles[index]?.id ?? null) : null;
    const path = (tile === null ? issue.path : rest).join('.');
    const named: unknown = issue.code === 'custom' ? issue.params?.['refusal'] : undefined;
    return { tile, path, text: sentenceOf(typeof named === 'string' ? named : codeOf(issue.code), language) };
  });
}

const codeOf = (code: string): string => (code === 'too_small' ? 'field.required' : 'field.invalid');

function sentenceOf(code: string, language: Language): string {
  const known = (Object.hasOwn(errorTable, code) ? code : 'field.invalid') as 'field.invalid' & ErrorCode;
  return errorSentence(known, language, {});
}
