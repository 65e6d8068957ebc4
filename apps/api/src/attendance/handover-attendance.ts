import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FindingKind, Place } from '@zhiban/wire';
import type { Fact } from '@zhiban/workforce-handover';
import { HandoverSources, liesIn, spanTimes, timeWords, type FactTurn } from '../handover-facts';
import type { Transaction } from '../platform/database';
import { RosterPeople, RosterWorlds } from '../roster';
import { AttendanceSoFar, type Found } from './attendance-so-far';
import { RecordsRepository } from './record/records.repository';

const told = {
  absent: { zh: '未到岗', en: 'did not come' },
  late: { zh: '迟到', en: 'late' },
  'early-leave': { zh: '早退', en: 'left early' },
  'break-over': { zh: '休息超时', en: 'break too long' },
} as const;
type Told = keyof typeof told;
const isTold = (kind: FindingKind): kind is Told => kind in told;

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
