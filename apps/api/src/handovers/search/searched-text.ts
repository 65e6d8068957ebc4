import type { RecordEntry } from '@zhiban/workforce-handover';

/** One writing for what is searched and what is searched for: full and half width, upper and lower case are one. */
export const asSearched = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Everything of an entry that can be found. */
export const searchedText = ({ fact, words, leftOut, readBack }: RecordEntry): string =>
  asSearched([fact?.zh, fact?.en, words, leftOut, readBack?.words].filter((part) => part).join('\n'));
