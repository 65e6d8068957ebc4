import { computed, type Ref } from 'vue';
import type { Language, LeavePiece, LeaveType } from '@zhiban/wire';
import { rosterWords, type Say } from '../my-roster/roster-words';
import { useTexts } from '../platform/i18n';
import { swapWords } from '../requests/swap-words';
import { amountOf, hoursOf } from './amounts';
import { partOf, runsOf, type PieceRun } from './pieces';

/** Kinds, days and amounts of leave in words, on the clock of the centre. */
export function leaveWords(t: Say, language: Language, zone: string, types: readonly LeaveType[]) {
  const roster = rosterWords(t, language, zone);
  const known = (code: string) => types.find((type) => type.code === code) ?? null;
  const kindOf = (type: LeaveType) => (language === 'en' ? type.en : type.zh);
  const hours = (minutes: number) => t('myLeave.hours', { h: hoursOf(minutes) });

  function amount(minutes: number, dayMinutes = 480): string {
    const { days, hours: h } = amountOf(minutes, dayMinutes);
    if (h === 0) return t('myLeave.days', { n: days });
    return days === 0 ? t('myLeave.hours', { h }) : t('myLeave.daysHours', { n: days, h: Math.abs(h) });
  }
  const partText = (piece: LeavePiece) =>
    'part' in piece ? t(`myLeave.parts.${piece.part}`) : `${piece.from}–${piece.to}`;
  const pieceText = (piece: LeavePiece) =>
    partOf(piece) === 'day' ? roster.day(piece.date) : `${roster.day(piece.date)} ${partText(piece)}`;
  const runText = ({ first, last, piece }: PieceRun) =>
    first === last ? pieceText(piece) : t('myLeave.run', { first: roster.day(first), last: roster.day(last) });

  return {
    ...swapWords(t, language, zone),
    ...{ roster, known, amount, pieceText, partText, hoursOf: hours },
    kindName: (code: string) => {
      const type = known(code);
      return type ? kindOf(type) : code;
    },
    dayMinutes: (code: string) => known(code)?.dayMinutes ?? 480,
    /** Days and the hours that they are. */
    both: (minutes: number, dayMinutes: number) =>
      t('myLeave.both', { days: amount(minutes, dayMinutes), hours: hours(minutes) }),
    pieces: (pieces: readonly LeavePiece[]) => runsOf(pieces).map(runText).join(t('requests.comma')),
    runs: (pieces: readonly LeavePiece[]) => runsOf(pieces).map(runText),
  };
}
export type LeaveWords = ReturnType<typeof leaveWords>;

export function useLeaveWords(of: Ref<{ timeZone: string; types: readonly LeaveType[] } | null>) {
  const { t, language } = useTexts();
  return computed(() => leaveWords(t, language.value, of.value?.timeZone ?? 'UTC', of.value?.types ?? []));
}
