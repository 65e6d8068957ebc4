import { handoverFactKinds, type HandoverFactKind, type HandoverSection } from '@zhiban/wire';
import type { Instant } from '@zhiban/time';

/** Something that happened in the duty, or concerns the next, as one of the areas of the product knows it. */
export interface Fact {
  kind: HandoverFactKind;
  /** The same for the same thing whenever it is asked about, within its kind. */
  id: string;
  at: Instant;
  /** Whole sentences, understood without the page that they come from. */
  zh: string;
  en: string;
  /** Matters so much that the incoming lead reads it back. */
  red: boolean;
  /** Path in the web where more of it stands. */
  link?: string | null;
  /** What is left open that it tells of. */
  item?: string | null;
  /** An abnormal or sudden event (HAND-4). */
  event?: { settled: boolean } | null;
}

export interface Entry {
  section: HandoverSection;
  /** Of a fact its kind and id, of what a lead wrote an id of its own: each stands in a record once. */
  key: string;
  /** `null`: a lead wrote it. */
  fact: Fact | null;
  /** What a lead says in place of the fact's sentences, or beside none. */
  words: string | null;
  red: boolean;
  /** Left out by a lead, who said why. */
  leftOut: string | null;
  /** What the fact said when a lead wrote in its place, if it says something else by now. */
  overtaken: boolean;
}

/** The fact's sentences as they were when a lead wrote in their place. */
export interface Wording {
  zh: string;
  en: string;
}

export interface DraftEntry extends Entry {
  worded: Wording | null;
}

export const factKey = ({ kind, id }: Pick<Fact, 'kind' | 'id'>): string => `${kind}/${id}`;

/**
 * A draft drawn anew: facts as they are now, each once, in the places that a lead gave them, with what the lead wrote, left
 * out and marked. A fact that holds no longer goes, unless somebody wrote about it; new ones follow in their part by time.
 */
export function drawnAnew(draft: readonly DraftEntry[], facts: readonly Fact[]): DraftEntry[] {
  const now = new Map(facts.map((fact) => [factKey(fact), fact]));
  const kept = draft.flatMap((entry) => keptEntry(entry, now.get(entry.key)));
  const known = new Set(draft.map(({ key }) => key));
  const fresh = [...now].filter(([key]) => !known.has(key)).map(([key, fact]) => freshEntry(key, fact));
  return [...kept, ...fresh.sort((a, b) => (a.fact?.at ?? 0) - (b.fact?.at ?? 0) || (a.key < b.key ? -1 : 1))];
}

const freshEntry = (key: string, fact: Fact): DraftEntry => ({
  section: handoverFactKinds[fact.kind],
  key,
  fact,
  words: null,
  red: fact.red,
  leftOut: null,
  overtaken: false,
  worded: null,
});

function keptEntry(entry: DraftEntry, fact: Fact | undefined): DraftEntry[] {
  if (entry.fact === null) return [entry];
  const written = entry.words !== null || entry.leftOut !== null;
  if (!fact) return written ? [{ ...entry, overtaken: true }] : [];
  const { worded } = entry;
  const overtaken = worded !== null && (worded.zh !== fact.zh || worded.en !== fact.en);
  return [{ ...entry, fact, red: entry.red || fact.red, overtaken }];
}
