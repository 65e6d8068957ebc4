import { addDays } from '@zhiban/time';
import type { TellingKind, TellingView } from '@zhiban/wire';
import type { GlyphShape } from '@zhiban/ui-kit';
import { dateIn } from '../platform/format';

export interface NoticeDay {
  date: string;
  /** Which of the days that have a word. */
  word: 'today' | 'yesterday' | null;
  tellings: TellingView[];
}

/** What was told by the days of the centre, the newest first as it comes. */
export function noticeDays(tellings: readonly TellingView[], zone: string, now: number): NoticeDay[] {
  const today = dateIn(zone, now);
  const days: NoticeDay[] = [];
  for (const telling of tellings) {
    const date = dateIn(zone, telling.at);
    const open = days.find((day) => day.date === date);
    if (open) open.tellings.push(telling);
    else days.push({ date, word: wordOf(date, today), tellings: [telling] });
  }
  return days;
}

function wordOf(date: string, today: string): NoticeDay['word'] {
  if (date === today) return 'today';
  return date === addDays(today, -1) ? 'yesterday' : null;
}

export const noticeGlyphs: Readonly<Record<TellingKind, GlyphShape>> = {
  swap: 'swap',
  leave: 'calendar',
  roster: 'lines',
  reminder: 'quarter',
  escalation: 'triangle',
  delegation: 'hand',
  notice: 'sound',
  case: 'case',
  exception: 'ledger',
  handover: 'lines',
};
