import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instant, Interval } from '@zhiban/time';
import type { AttendanceFinding, FindingKind, Place } from '@zhiban/wire';
import { attendanceOf, stretchesOf, within } from '@zhiban/workforce-adherence';
import type { Fact } from '@zhiban/workforce-handover';
import { HandoverSources, liesIn, spanTimes, timeWords, type FactTurn } from '../handover-facts';
import { CentreRules } from '../live';
import { PeopleDirectory, WorkingPeople } from '../people';
import type { Transaction } from '../platform/database';
import { PublishedRoster, RosterPeople, RosterWorlds } from '../roster';
import { RecordsRepository } from './record/records.repository';
import { SeatDiaries } from './seen/seat-diaries';

const dayMs = 24 * 3_600_000;

const told = {
  absent: { zh: '未到岗', en: 'did not come' },
  late: { zh: '迟到', en: 'late' },
  'early-leave': { zh: '早退', en: 'left early' },
  'break-over': { zh: '休息超时', en: 'break too long' },
} as const;
type Told = keyof typeof told;
const isTold = (kind: FindingKind): kind is Told => kind in told;

type Found = Pick<AttendanceFinding, 'kind' | 'from' | 'to' | 'minutes' | 'as'>;

/** Tells the record of handover who was missing: of shifts that are over as recorded, of those that go on as it is by now. */
@Injectable()
export class HandoverAttendance implements OnModuleInit {
  constructor(
    private readonly records: RecordsRepository,
    private readonly soFar: AttendanceSoFar,
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly sources: HandoverSources,
  ) {}

  onModuleInit(): void {
    this.sources.add({ facts: (place, turn, tx) => this.facts(place, turn, tx) });
  }

  private async facts(scope: Place, { from, to, now }: FactTurn, tx: Transaction): Promise<Fact[]> {
    const span = { from, to: Math.min(to, now) };
    const records = await this.records.over(tx, span.from, span.to);
    const recorded = records.flatMap(({ personId, key, findings }) =>
      findings.map((finding) => ({ person: personId, key, finding })),
    );
    const known = new Set(records.map(({ personId, key }) => `${personId} ${key}`));
    const running = (await this.soFar.found(span)).filter(({ person, key }) => !known.has(`${person} ${key}`));
    return [...recorded, ...running].flatMap(({ person, key, finding }) =>
      finding.from < span.to && finding.to > span.from ? this.factOf(person, key, finding, scope) : [],
    );
  }

  private factOf(personId: string, key: string, { kind, from, to, minutes, as }: Found, scope: Place): Fact[] {
    const person = this.people.all().get(personId);
    if (!person || !isTold(kind) || !liesIn(person, scope)) return [];
    const { zh, en } = told[kind];
    const times = kind === 'late' ? timeWords(to, this.worlds.timeZone) : spanTimes({ from, to }, this.worlds.timeZone);
    const judged = as === null ? { zh: '，待确认', en: ', to be confirmed' } : as === 'stands' ? none : excused;
    return [
      {
        ...{ kind, id: `${personId}:${key}:${from}`, at: from, red: false, link: '/plan/attendance' },
        zh: `${person.name} ${zh} ${minutes} 分，${times}${judged.zh}`,
        en: `${person.nameEn ?? person.name} ${en}, ${minutes} min, ${times}${judged.en}`,
      },
    ];
  }
}

const none = { zh: '', en: '' };
const excused = { zh: '，不计', en: ', excused' };

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
