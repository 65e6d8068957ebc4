import { Temporal } from 'temporal-polyfill';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const written =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.0+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

export type StartRefusal = 'staffing.bad-start' | 'staffing.skipped-time' | 'staffing.double-time';

/** How a zone's clock stands to UTC on one date; `null`: it changes on that date. */
type OffsetMinutes = number | null;

/** Reads when an interval began: with its offset as it is, without one on the clock of the centre. Remembers each date. */
export class StartTimes {
  private readonly offsets = new Map<string, OffsetMinutes>();

  constructor(private readonly timeZone: string) {}

  /** Milliseconds, or why it cannot be one. */
  read(text: string): number | StartRefusal {
    const parts = written.exec(text);
    if (!parts) return 'staffing.bad-start';
    const [, year, month, day, hour, minute, second = '0', offset] = parts;
    const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
    const back = new Date(utc);
    const real = back.getUTCDate() === Number(day) && back.getUTCHours() === Number(hour) && Number(minute) < 60;
    if (!real || Number(second) !== 0) return 'staffing.bad-start';
    if (offset) return utc - offsetOf(offset) * minuteMs;
    const known = this.offsetOn(back.toISOString().slice(0, 10));
    return known === null ? this.onTheDayOfChange(back) : utc - known * minuteMs;
  }

  private offsetOn(date: string): OffsetMinutes {
    let found = this.offsets.get(date);
    if (found === undefined) this.offsets.set(date, (found = this.ask(date)));
    return found;
  }

  private ask(date: string): OffsetMinutes {
    const midnight = Temporal.PlainDate.from(date).toZonedDateTime(this.timeZone);
    const length = midnight.add({ days: 1 }).epochMilliseconds - midnight.epochMilliseconds;
    const minutes = midnight.offsetNanoseconds / 60_000_000_000;
    return length === dayMs && Number.isInteger(minutes) ? minutes : null;
  }

  private onTheDayOfChange(clock: Date): number | StartRefusal {
    const shown = Temporal.PlainDateTime.from(clock.toISOString().slice(0, 19));
    const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
      shown.toZonedDateTime(this.timeZone, { disambiguation }),
    );
    if (!earlier || !later) return 'staffing.bad-start';
    if (!earlier.toPlainDateTime().equals(shown)) return 'staffing.skipped-time';
    const same = earlier.epochMilliseconds === later.epochMilliseconds;
    return same ? earlier.epochMilliseconds : 'staffing.double-time';
  }
}

function offsetOf(text: string): number {
  if (text.toUpperCase() === 'Z') return 0;
  const digits = text.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return digits.startsWith('-') ? -minutes : minutes;
}
