import type { DayNumber, Interval } from '@zhiban/time';
import type { Remedy, Verdict, VerdictUnit } from '@zhiban/wire';
import type { DaySpan } from '@zhiban/workforce-people';
import type { Duty } from '../world/schedule';

/** What a rule found, in days as numbers. */
export interface Finding {
  /** Tells the same trouble before and after a change: the shifts, the day or the span that it is about. */
  key: string;
  day: DayNumber;
  /** The days that a sum or a run goes over. */
  span: DaySpan | null;
  /** The interval that it is about; `null`: whole shifts. */
  at: Interval | null;
  shifts: string[];
  actual: number;
  limit: number;
  unit: VerdictUnit;
  /** `null`: that of its rule. */
  bound: Verdict['bound'] | null;
  /** A word that the sentence needs: a skill, a cause of protection, the kind of break, the queue. */
  about: string | null;
  remedies: Remedy[];
}

type Measured = Pick<Finding, 'actual' | 'limit' | 'unit'> & Partial<Pick<Finding, 'about' | 'remedies' | 'bound'>>;

const ids = (duties: readonly Duty[]): string[] => duties.map(({ shift }) => shift.id);

const finding = (
  key: string,
  day: DayNumber,
  span: DaySpan | null,
  shifts: string[],
  { about = null, remedies = [], bound = null, ...measured }: Measured,
): Finding => ({
  key: about === null ? key : `${key} ${about}`,
  day,
  span,
  at: null,
  shifts,
  about,
  remedies,
  bound,
  ...measured,
});

/** Trouble between some shifts, or of one: it stays the same trouble when they move. */
export const aboutShifts = (day: DayNumber, duties: readonly Duty[], measured: Measured): Finding =>
  finding(ids(duties).sort().join('+'), day, null, ids(duties), measured);

export const aboutDay = (day: DayNumber, duties: readonly Duty[], measured: Measured): Finding =>
  finding(String(day), day, null, ids(duties), measured);

/** `day`: where in the span the limit is passed. */
export const aboutSpan = (day: DayNumber, span: DaySpan, duties: readonly Duty[], measured: Measured): Finding =>
  finding(`${span.first}`, day, span, ids(duties), measured);

/** Trouble of a queue or desk in one interval. */
export const aboutInterval = (day: DayNumber, at: Interval, post: string, actual: number, limit: number): Finding => ({
  ...finding(String(at.from), day, null, [], { actual, limit, unit: 'seats', about: post }),
  at,
});
