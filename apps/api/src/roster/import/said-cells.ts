import { dayNumber, instantOn, minutesOfTime, type DayTable } from '@zhiban/time';
import { longestSheetCode, type Shift, type ShiftPattern } from '@zhiban/wire';
import { patternShift } from '@zhiban/workforce-roster';
import { randomUUID } from 'node:crypto';
import { overtimeWords } from '../export/shift-text';
import type { CodeWords } from './code-words';

/** What a cell says of a day. */
export type Said = { as: 'shifts'; shifts: Shift[] } | { as: 'off' | 'leave' | 'nothing' | 'unknown' };

interface Part {
  code: string;
  times: [from: number, to: number] | null;
  overtime: boolean;
}

const overtime = new RegExp(`^(.*?)\\s*(?:${Object.values(overtimeWords).join('|')})$`, 'i');
const hours = /^(.*?)\s*(\d{1,2}:\d{2})\s*[-–—~～至]\s*(\d{1,2}:\d{2})$/;

/** Codes, times of the clock, and several of them with a plus between. */
export class SaidCells {
  constructor(
    private readonly words: CodeWords,
    private readonly patterns: ReadonlyMap<string, ShiftPattern>,
    private readonly days: DayTable,
  ) {}

  /** The codes in a text, whether anybody knows them or not. */
  codes(text: string): string[] {
    const parts = this.partsOf(text);
    const codes = parts ? parts.flatMap(({ code }) => (code === '' ? [] : [code])) : [text];
    return codes.filter((code) => code.length <= longestSheetCode);
  }

  read(text: string, person: string, date: string): Said {
    const parts = this.partsOf(text);
    if (!parts) return this.whole(text, person, date);
    const shifts = parts.map((part) => this.shift(part, person, date));
    return shifts.some((shift) => shift === null)
      ? { as: 'unknown' }
      : { as: 'shifts', shifts: shifts.filter((shift) => shift !== null) };
  }

  private whole(text: string, person: string, date: string): Said {
    const { meaning } = this.words.of(text);
    if (meaning?.as !== 'pattern') return { as: meaning?.as ?? 'unknown' };
    const shift = this.shift({ code: text, times: null, overtime: false }, person, date);
    return shift ? { as: 'shifts', shifts: [shift] } : { as: 'unknown' };
  }

  /** `null`: the text is one code. A code may hold a plus itself; then it is one that somebody knows. */
  private partsOf(text: string): Part[] | null {
    const written = text.normalize('NFKC');
    if (this.words.of(text).meaning !== null) return null;
    const parts = written.split(/\s*\+\s*/).map(partOf);
    if (parts.some((part) => part === null)) return null;
    const read = parts.filter((part) => part !== null);
    const isMore = read.some(({ times, overtime: isOver }) => times !== null || isOver);
    return isMore || (read.length > 1 && read.every(({ code }) => this.patternOf(code))) ? read : null;
  }

  private shift({ code, times, overtime: isOver }: Part, person: string, date: string): Shift | null {
    const pattern = code === '' ? null : this.patternOf(code);
    if (pattern === undefined || (pattern === null && times === null)) return null;
    const made = { id: randomUUID(), person };
    const kind = isOver ? 'overtime' : 'regular';
    const usual = pattern && patternShift(pattern, date, this.days, made);
    if (times === null) return usual && { ...usual, kind };
    const day = dayNumber(date);
    const [from, to] = times.map((minutes) => instantOn(this.days, day, minutes));
    if (from === undefined || to === undefined) return null;
    return { ...(usual ?? { ...made, post: null, pattern: null, breaks: [] }), from, to, kind };
  }

  private patternOf(code: string): ShiftPattern | undefined {
    const { meaning } = this.words.of(code);
    return meaning?.as === 'pattern' ? this.patterns.get(meaning.pattern) : undefined;
  }
}

function partOf(text: string): Part | null {
  const [, regular] = overtime.exec(text) ?? [];
  const isOver = regular !== undefined;
  const left = regular ?? text;
  const [, code = '', from, to] = hours.exec(left) ?? [];
  if (from === undefined || to === undefined) return left === '' ? null : { code: left, times: null, overtime: isOver };
  const [begins = 0, ends = 0] = [from, to].map((time) => minutesOfTime(time.padStart(5, '0')));
  if (begins > 1440 || ends > 1440) return null;
  return { code: code.trim(), times: [begins, ends > begins ? ends : ends + 1440], overtime: isOver };
}
