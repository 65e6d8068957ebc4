import type { HandoverEntry, HandoverSection } from '@zhiban/wire';

/** The two columns of a record, as on the desk. */
export const columns: readonly (readonly HandoverSection[])[] = [
  ['figures', 'breaches', 'exceptions', 'attendance', 'remarks'],
  ['replies', 'tasks', 'notices', 'checklist', 'relief'],
];
export const numberOf = (section: HandoverSection): number => columns.flat().indexOf(section) + 1;

/** Where something goes among others. */
export function moved(keys: readonly string[], key: string, to: number): string[] {
  const rest = keys.filter((other) => other !== key);
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, key);
}

interface Part {
  shown: HandoverEntry[];
  leftOut: HandoverEntry[];
}

/** What stands in a part. Figures, arrivals and the like are drawn: the sentence of their fact would say it twice. */
export function partOf(entries: readonly HandoverEntry[], section: HandoverSection): Part {
  const own = entries.filter((entry) => entry.section === section && !isDrawn(entry));
  return {
    shown: own.filter(({ leftOut }) => leftOut === null),
    leftOut: own.filter(({ leftOut }) => leftOut !== null),
  };
}

/** Drawn as a picture, as long as nothing about it must be said. */
const isDrawn = ({ kind, words, red, leftOut }: HandoverEntry): boolean =>
  (kind === 'figures' || kind === 'relief') && words === null && !red && leftOut === null;

/** What the incoming lead reads back. */
export const toReadBack = (entries: readonly HandoverEntry[]): HandoverEntry[] =>
  entries.filter(({ red, leftOut }) => red && leftOut === null);

/** Events that are not settled (HAND-4). To leave one out of the record does not settle it. */
export const openEvents = (entries: readonly HandoverEntry[]): HandoverEntry[] =>
  entries.filter(({ event }) => event !== null && !event.settled);

/** Of a page, where the entry stands. */
export const anchorOf = (key: string): string => `entry-${key.replace(/[^\w-]/g, '-')}`;

const opened = /^(?:\d{1,2}:\d{2}(?:[–-]\d{1,2}:\d{2})?|[A-Z]{2}-\d+|\p{Script=Han}{2,8}(?=[\s：])|\w{1,24}(?=:))/u;

/** What a sentence begins with, so that it is found when a list is looked down: a time, a number, or whom it is about. */
export function opening(sentence: string): [strong: string, rest: string] {
  const found = opened.exec(sentence)?.[0];
  return found && found.length < sentence.length ? [found, sentence.slice(found.length)] : ['', sentence];
}

/** A digest as people compare it, in fours, the middle left out. */
export function shortMac(mac: string): string {
  const fours = mac.match(/.{1,4}/g) ?? [];
  return fours.length <= 6 ? fours.join(' ') : `${fours.slice(0, 4).join(' ')} … ${fours.slice(-2).join(' ')}`;
}
