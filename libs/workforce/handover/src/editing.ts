import type { Instant } from '@zhiban/time';
import type { HandoverSection, HandoverSide } from '@zhiban/wire';
import { readAs, type RecordEntry } from './record-entry';

/** What somebody does to the entries of a record. */
export type RecordEdit =
  | { step: 'add'; key: string; section: HandoverSection; words: string; red: boolean; event: boolean }
  | { step: 'write'; key: string; words: string | null }
  | { step: 'remove'; key: string }
  | { step: 'leave-out'; key: string; reason: string }
  | { step: 'put-back'; key: string }
  | { step: 'mark'; key: string; red: boolean }
  | { step: 'settle'; key: string; settled: boolean }
  | { step: 'stage'; key: string; text: string | null }
  | { step: 'read-back'; key: string; words: string }
  | { step: 'order'; section: HandoverSection; keys: readonly string[] };

/** Why an edit cannot be done. */
export type EditFault = 'entry-none' | 'fact' | 'no-event' | 'not-red' | 'not-lead';

export interface Editor {
  name: string;
  now: Instant;
  /** The side that the editor stands for. */
  side: HandoverSide | null;
}

/** The entries after an edit, or why it cannot be done. The same entry added twice stands there once. */
export function editedRecord(
  entries: readonly RecordEntry[],
  edit: RecordEdit,
  editor: Editor,
): RecordEntry[] | EditFault {
  if (edit.step === 'order') return ordered(entries, edit.section, edit.keys);
  const entry = entries.find(({ key }) => key === edit.key);
  if (edit.step === 'add') return entry ? [...entries] : [...entries, added(edit, editor)];
  if (!entry) return 'entry-none';
  if (edit.step === 'remove') return entry.fact ? 'fact' : entries.filter((other) => other !== entry);
  const changed = changedEntry(entry, edit, editor);
  return typeof changed === 'string' ? changed : entries.map((other) => (other === entry ? changed : other));
}

type EntryEdit = Exclude<RecordEdit, { step: 'order' | 'add' | 'remove' }>;

function changedEntry(entry: RecordEntry, edit: EntryEdit, editor: Editor): RecordEntry | EditFault {
  switch (edit.step) {
    case 'write':
      return written(entry, edit.words, editor);
    case 'leave-out':
      return { ...entry, leftOut: edit.reason };
    case 'put-back':
      return { ...entry, leftOut: null };
    case 'mark':
      // What the centre itself holds for red stays so.
      return { ...entry, red: edit.red || (entry.fact?.red ?? false) };
    case 'settle':
      if (entry.fact) return 'fact';
      return entry.event ? { ...entry, event: { ...entry.event, settled: edit.settled } } : 'no-event';
    case 'stage':
      return staged(entry, edit.text, editor);
    case 'read-back':
      return readBack(entry, edit.words, editor);
  }
}

function added(edit: Extract<RecordEdit, { step: 'add' }>, { name, now }: Editor): RecordEntry {
  const { key, section, words, red, event } = edit;
  return {
    ...{ key, section, words, red, by: name, at: now },
    ...{ fact: null, leftOut: null, overtaken: false, worded: null, readBack: null },
    event: event ? { settled: false, stage: null } : null,
  };
}

/** Other words are read back again. What a lead wrote cannot be without words. */
function written(entry: RecordEntry, words: string | null, { name }: Editor): RecordEntry | EditFault {
  const { fact } = entry;
  if (words === null && fact === null) return 'fact';
  const worded = words !== null && fact ? { zh: fact.zh, en: fact.en } : null;
  const next = { ...entry, words, worded, by: words === null ? null : name, overtaken: false };
  return { ...next, readBack: next.readBack?.of === readAs(next) ? next.readBack : null };
}

/** Both sides name the same stage, or it is not shared: another text takes the other side's word back. */
function staged(entry: RecordEntry, text: string | null, { side }: Editor): RecordEntry | EditFault {
  const { event } = entry;
  if (!event) return 'no-event';
  if (side === null) return 'not-lead';
  if (text === null) return { ...entry, event: { ...event, stage: null } };
  const same = event.stage?.text === text ? event.stage : { text, outgoing: false, incoming: false };
  return { ...entry, event: { ...event, stage: { ...same, [side]: true } } };
}

function readBack(entry: RecordEntry, words: string, { name, now, side }: Editor): RecordEntry | EditFault {
  if (side !== 'incoming') return 'not-lead';
  if (!entry.red) return 'not-red';
  return { ...entry, readBack: { by: name, at: now, words, of: readAs(entry) } };
}

/** Those that are named, in that order; others of the part follow as they stood. */
function ordered(entries: readonly RecordEntry[], section: HandoverSection, keys: readonly string[]): RecordEntry[] {
  const place = new Map(keys.map((key, i) => [key, i]));
  const own = entries.filter((entry) => entry.section === section);
  const rank = ({ key }: RecordEntry) => place.get(key) ?? keys.length;
  return [...entries.filter((entry) => entry.section !== section), ...own.sort((a, b) => rank(a) - rank(b))];
}
