import type { AgendaItem, Attendant, Meeting, SaveMeeting } from '@zhiban/wire';

/** Somebody in the list, as they are marked so far. */
export type MarkedPerson = Pick<Attendant, 'number' | 'name' | 'nameEn' | 'shift' | 'added' | 'mark' | 'word'> & {
  relieved: boolean;
};

/** What whoever keeps the minutes writes, beside what is kept. */
export interface MeetingDraft {
  agenda: AgendaItem[];
  attendance: MarkedPerson[];
  minutes: string;
}

export const draftOf = ({ agenda, attendance, minutes }: Meeting): MeetingDraft => ({
  agenda: agenda.map((item) => ({ ...item })),
  attendance: attendance.map(({ relievedAt, ...one }) => ({ ...one, relieved: relievedAt !== null })),
  minutes,
});

/** What is sent; of who is not unfit nothing is said. */
export function askedOf({ agenda, attendance, minutes }: MeetingDraft, version: number): SaveMeeting {
  const marks = attendance.map(({ number, mark, relieved, word }) => {
    const unfit = mark === 'unfit';
    return { number, mark, relieved: unfit && relieved, word: unfit ? word : '' };
  });
  return { version, agenda, minutes, attendance: marks };
}

export const isChanged = (draft: MeetingDraft, kept: Meeting): boolean =>
  JSON.stringify(askedOf(draft, 0)) !== JSON.stringify(askedOf(draftOf(kept), 0));

export interface MarkCounts {
  unmarked: number;
  present: number;
  absent: number;
  unfit: number;
}

export function countsOf(attendance: readonly Pick<Attendant, 'mark'>[]): MarkCounts {
  const count = (wanted: Attendant['mark']) => attendance.filter(({ mark }) => mark === wanted).length;
  return { unmarked: count(null), present: count('present'), absent: count('absent'), unfit: count('unfit') };
}
