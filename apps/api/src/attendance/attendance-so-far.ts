import { Injectable } from '@nestjs/common';
import type { Instant, Interval } from '@zhiban/time';
import type { AttendanceFinding, FindingKind } from '@zhiban/wire';
import { attendanceOf, stretchesOf, within } from '@zhiban/workforce-adherence';
import { CentreRules } from '../live';
import { PeopleDirectory, WorkingPeople } from '../people';
import { PublishedRoster } from '../roster';
import { SeatDiaries } from './seen/seat-diaries';

const dayMs = 24 * 3_600_000;

export type Found = Pick<AttendanceFinding, 'kind' | 'from' | 'to' | 'minutes' | 'as'>;

/** What can be said of shifts that go on. */
@Injectable()
export class AttendanceSoFar {
  constructor(
    private readonly roster: PublishedRoster,
    private readonly diaries: SeatDiaries,
    private readonly people: WorkingPeople,
    private readonly directory: PeopleDirectory,
    private readonly rules: CentreRules,
  ) {}

  /** Of stretches that are not over at the end of a span: a time away that goes on is not told before it ends. */
  async found({ from, to }: Interval): Promise<{ person: string; key: string; finding: Found }[]> {
    const { shifts } = await this.roster.around({ from: from - dayMs, to });
    const seen = await this.diaries.seen({ from: from - 3_600_000, to }, this.directory);
    const { attendance } = this.rules.current;
    return [...groupedByPerson(shifts)].flatMap(([person, own]) => {
      const colleague = this.people.of(person);
      if (!colleague) return [];
      const open = stretchesOf(own).filter((stretch) => stretch.from < to && stretch.to >= to);
      return open.flatMap((stretch) => {
        const until = { ...stretch, to };
        const stints = within(seen.of(colleague, { from: stretch.from - 3_600_000, to }), { from: 0, to });
        const { findings } = attendanceOf(until, stints, attendance);
        const key = stretch.shifts[0]?.id ?? '';
        return findings
          .filter((finding) => isSure(finding, to))
          .map((f) => ({ person, key, finding: { ...f, as: null } }));
      });
    });
  }
}

/** Who is out now may come back: only who has not come at all is told of so far. */
const isSure = ({ kind, to }: { kind: FindingKind; to: Instant }, now: Instant): boolean =>
  kind === 'absent' || (kind !== 'early-leave' && to < now);

function groupedByPerson<T extends { person: string }>(all: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const own = found.get(one.person);
    if (own) own.push(one);
    else found.set(one.person, [one]);
  }
  return found;
}
