import { handoverSections, type HandoverEntry, type HandoverView } from '@zhiban/wire';
import type { RecordEntry } from '@zhiban/workforce-handover';

/** What of a view is signed. */
export type Picture = Pick<HandoverView, 'head' | 'entries' | 'figures' | 'checklist' | 'relief' | 'items' | 'drawnAt'>;
export type SignedPicture = Picture & { type: 'record' };

/** As they stand in the record, part by part. */
export const entriesOf = (entries: readonly RecordEntry[]): HandoverEntry[] => inParts(entries.map(entryOf));

function entryOf(entry: RecordEntry, order: number): HandoverEntry {
  const { key, section, fact, at, words, by, red, leftOut, overtaken, event, readBack } = entry;
  return {
    ...{ key, section, order, at, words, by, red, leftOut, overtaken, event },
    kind: fact?.kind ?? null,
    zh: fact?.zh ?? '',
    en: fact?.en ?? '',
    link: fact?.link ?? null,
    item: fact?.item ?? null,
    readBack: readBack && { by: readBack.by, at: readBack.at, words: readBack.words },
  };
}

const inParts = (entries: readonly HandoverEntry[]): HandoverEntry[] =>
  handoverSections.flatMap((section) =>
    entries.filter((entry) => entry.section === section).map((entry, order) => ({ ...entry, order })),
  );
