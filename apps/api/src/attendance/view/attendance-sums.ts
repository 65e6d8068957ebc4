import { Injectable } from '@nestjs/common';
import {
  findingKinds,
  type AttendanceFound,
  type AttendancePerson,
  type AttendanceSum,
  type AttendanceSumQuery,
  type AttendanceSums as Sums,
} from '@zhiban/wire';
import { AttendancePersons } from '../attendance-persons';
import { SumsRepository } from './sums.repository';

type Asked = Pick<AttendanceSumQuery, 'first' | 'last' | 'by'>;

/** ATT-4: how the people of each team were there over a week or a month. */
@Injectable()
export class AttendanceSums {
  constructor(
    private readonly repository: SumsRepository,
    private readonly persons: AttendancePersons,
  ) {}

  async of({ first, last, by }: Asked, people: readonly string[]): Promise<Sums> {
    const days = { first, last };
    const rows = new Map<string, AttendanceSum>();
    const total = emptySum(null);
    const rowOf = (id: string) => {
      const person = this.persons.named(id);
      const key = by === 'person' ? id : JSON.stringify([person.site, person.team]);
      const found = rows.get(key) ?? (by === 'person' ? emptySum(person) : teamSum(person));
      rows.set(key, found);
      return [found, total];
    };
    for (const { person, ...counts } of await this.repository.shifts(days, people))
      for (const row of rowOf(person)) {
        row.people += 1;
        for (const name of ['shifts', 'asRostered', 'unknown'] as const) row[name] += counts[name];
      }
    for (const { person, kind, ...counts } of await this.repository.found(days, people))
      for (const row of rowOf(person))
        for (const name of ['stands', 'minutes', 'excused', 'open'] as const) row.found[kind][name] += counts[name];
    return { first, last, rows: [...rows.values()].sort(byName), total };
  }
}

const none = (): AttendanceFound => ({ stands: 0, minutes: 0, excused: 0, open: 0 });

const emptySum = (person: AttendancePerson | null): AttendanceSum => ({
  ...{ site: person?.site ?? null, siteEn: person?.siteEn ?? null },
  ...{ team: person?.team ?? null, teamEn: person?.teamEn ?? null },
  ...{ person, people: 0, shifts: 0, asRostered: 0, unknown: 0 },
  found: Object.fromEntries(findingKinds.map((kind) => [kind, none()])) as AttendanceSum['found'],
});

const teamSum = (person: AttendancePerson): AttendanceSum => ({ ...emptySum(person), person: null });

const nameOf = ({ site, team, person }: AttendanceSum): string => [site, team, person?.number].join('\n');
const byName = (a: AttendanceSum, b: AttendanceSum): number => nameOf(a).localeCompare(nameOf(b), 'zh-CN');
