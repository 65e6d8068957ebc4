import { dayNumber, dayTable, instantOn, minutesOfTime } from '@zhiban/time';
import type { Shift, ShiftBreak } from '@zhiban/wire';

export interface Drawing {
  timeZone?: string;
  monday?: string;
  person?: string;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const time = (text: string) => minutesOfTime(text.includes(':') ? text : `${text.padStart(2, '0')}:00`);

/**
 * Shifts drawn as text: `Mon 08-16 meal 12-12:30 paid rest 14-14:30; Tue+1 22-06 overtime @cards`. `+1`: a week later. A time
 * that is not after the shift's start is of the next day. A shift is named by its day, a second one of that day `Mon/2`.
 */
export function drawn(
  text: string,
  { timeZone = 'Asia/Shanghai', monday = '2026-11-23', person = 'p1' }: Drawing = {},
) {
  const table = dayTable(timeZone, dayNumber(monday) - 1, dayNumber(monday) + 400);
  const count = new Map<string, number>();
  return text
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece): Shift => {
      const [dayName = '', hours = '', ...words] = piece.split(/\s+/);
      const [name = '', weeks = '0'] = dayName.split('+');
      const day = dayNumber(monday) + weekdays.indexOf(name) + Number(weeks) * 7;
      const start = time(hours.split('-')[0] ?? '');
      const at = (clock: string) => instantOn(table, day, time(clock) <= start ? time(clock) + 1440 : time(clock));
      const nth = (count.get(dayName) ?? 0) + 1;
      count.set(dayName, nth);
      return {
        id: nth === 1 ? dayName : `${dayName}/${nth}`,
        person,
        from: instantOn(table, day, start),
        to: at(hours.split('-')[1] ?? ''),
        kind: words.includes('overtime') ? 'overtime' : 'regular',
        pattern: null,
        post: words.find((word) => word.startsWith('@'))?.slice(1) ?? null,
        breaks: breaksIn(words, start, (minutes) => instantOn(table, day, minutes)),
      };
    });
}

function breaksIn(words: readonly string[], start: number, at: (minutes: number) => number): ShiftBreak[] {
  return words.flatMap((word, i): ShiftBreak[] => {
    if (word !== 'meal' && word !== 'rest') return [];
    const [from = 0, to = 0] = (words[i + 1] ?? '').split('-').map(time);
    const begins = from < start ? from + 1440 : from;
    const ends = to <= begins ? to + 1440 : to;
    return [{ from: at(begins), to: at(ends), kind: word, paid: words[i + 2] === 'paid' }];
  });
}
