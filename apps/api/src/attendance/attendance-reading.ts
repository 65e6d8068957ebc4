import { Injectable } from '@nestjs/common';
import { addDays } from '@zhiban/time';
import { SumsRepository } from './view/sums.repository';

/** What a month says of one person, for whoever counts full attendance (ATT-3). */
export interface MonthAttendance {
  /** Late, early leave and absence that a lead has confirmed. */
  confirmed: number;
  /** Of these kinds, found and not looked at yet. */
  open: number;
  /** Shifts that are over, and those of which not all could be seen. */
  shifts: number;
  unknown: number;
}

const kinds = new Set(['late', 'early-leave', 'absent']);

/** The record for other areas. */
@Injectable()
export class AttendanceReading {
  constructor(private readonly sums: SumsRepository) {}

  /** `month`: YYYY-MM. By the key of the person; whoever has no record is not in it. */
  async month(month: string, people: readonly string[]): Promise<Map<string, MonthAttendance>> {
    const first = `${month}-01`;
    const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
    const rows = new Map<string, MonthAttendance>();
    for (const { person, shifts, unknown } of await this.sums.shifts({ first, last }, people))
      rows.set(person, { confirmed: 0, open: 0, shifts, unknown });
    for (const { person, kind, stands, open } of await this.sums.found({ first, last }, people)) {
      const row = rows.get(person);
      if (!row || !kinds.has(kind)) continue;
      row.confirmed += stands;
      row.open += open;
    }
    return rows;
  }

  /** How often somebody was late or early in a month; `unknown` where nobody can say yet that it was never. */
  async lateOrEarly(person: string, month: string): Promise<number | 'unknown'> {
    const found = (await this.month(month, [person])).get(person);
    if (!found || (found.confirmed === 0 && found.open + found.unknown > 0)) return 'unknown';
    return found.confirmed;
  }
}
