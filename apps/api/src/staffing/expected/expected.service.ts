import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type {
  EnterExpected,
  ExpectationSource,
  ExpectedValuesAnswer,
  ExpectedValuesQuery,
  ExpectedVersions,
  ExpectedVersionsQuery,
  RestoreExpected,
} from '@zhiban/wire';
import { Subject } from 'rxjs';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { QueueBook } from '../queue-book';
import { fitted } from './expected-values';
import type { ExpectedDayEntity } from './expected-day.entity';
import { ExpectedRepository, type ExpectedDay } from './expected.repository';
import { planDay } from './plan-day';

/** A day to be written over whatever there is. */
export type NewDay = Pick<ExpectedDayEntity, 'date' | 'minutes' | 'contacts' | 'ahtSeconds' | 'source' | 'note'> & {
  queue: string;
};

export type KnownDays = ReadonlyMap<string, ExpectedDay>;

/** What is expected: typed, copied, averaged or imported. Each saving is one more version of the days that it names. */
@Injectable()
export class ExpectedService {
  private readonly renewals = new Subject<void>();
  /** Other contacts are expected than before, and are committed. */
  readonly changes = this.renewals.asObservable();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ExpectedRepository,
    private readonly queues: QueueBook,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All days or none. Refused where somebody has written one of them meanwhile. */
  async enter({ source, minutes, days }: EnterExpected, author: string): Promise<void> {
    await this.refuseUnknown(days.map(({ queue }) => queue));
    for (const { date, contacts, ahtSeconds } of days) this.refuseLength(date, minutes, contacts, ahtSeconds);
    const dates = days.map(({ date }) => date);
    await this.decide(dates, source, author, (now) => {
      for (const { queue, date, basedOnVersion } of days) {
        const before = now.get(`${queue} ${date}`);
        if ((before?.version ?? 0) === basedOnVersion) continue;
        throw new RefusalError('staffing.day-changed', { date, queue, author: before?.author ?? '-' });
      }
      return days.map((day) => ({ ...day, minutes, source, note: '' }));
    });
  }

  /** Writes what is decided in the light of the days that are there, while nobody else writes. */
  async decide(
    dates: readonly string[],
    source: ExpectationSource,
    author: string,
    days: (now: KnownDays) => readonly NewDay[],
  ): Promise<void> {
    await this.change(author, source, async (tx) => days(await this.newest(dates, tx)));
  }

  /** The newest version of each day, by its queue and date. */
  async newest(dates: readonly string[], tx?: Transaction): Promise<KnownDays> {
    const sorted = [...dates].sort();
    const days = await this.repository.between(sorted[0] ?? '', sorted.at(-1) ?? '', tx);
    return new Map(days.map((day) => [`${day.queue} ${day.date}`, day]));
  }

  /** Writes days over those that are there. */
  write(days: readonly NewDay[], source: ExpectationSource, author: string): Promise<void> {
    return this.change(author, source, () => Promise.resolve(days));
  }

  async versions({ queue, date }: ExpectedVersionsQuery): Promise<ExpectedVersions> {
    const found = await this.repository.versions(queue, date);
    return {
      versions: found.map(({ version, source, note, author, madeAt, contacts }) => ({
        ...{ version, source, note, author, at: madeAt.getTime() },
        contacts: contacts.reduce((sum, count) => sum + count, 0),
      })),
    };
  }

  async values({ queue, date, version }: ExpectedValuesQuery): Promise<ExpectedValuesAnswer> {
    const found = (await this.repository.versions(queue, date)).find((day) => day.version === version);
    if (!found) throw new RefusalError('staffing.nothing-there', { queue });
    const { centre } = this.queues;
    const { starts } = planDay(date, centre, centre.intervalMinutes);
    const { contacts, ahtSeconds } = fitted(found, found.minutes, centre.intervalMinutes, starts.length);
    return { version, starts, contacts: [...contacts], ahtSeconds: [...ahtSeconds] };
  }

  /** An earlier version holds again, as the newest. */
  async restore({ queue, date, version }: RestoreExpected, author: string): Promise<void> {
    const found = (await this.repository.versions(queue, date)).find((day) => day.version === version);
    if (!found) throw new RefusalError('staffing.nothing-there', { queue });
    await this.write([found], found.source, author);
  }

  private async change(
    author: string,
    source: ExpectationSource,
    daysOf: (tx: Transaction) => Promise<readonly NewDay[]>,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const days = await daysOf(tx);
      if (days.length === 0) return;
      const dates = days.map(({ date }) => date).sort();
      const [first = '', last = ''] = [dates[0], dates.at(-1)];
      const before = await this.newest([first, last], tx);
      const ids = await this.queues.numbered(
        tx,
        days.map(({ queue }) => queue),
      );
      const madeAt = new Date(this.clock.now());
      const rows = days.map(({ queue, date, minutes, contacts, ahtSeconds, note, source: from }) => {
        const version = (before.get(`${queue} ${date}`)?.version ?? 0) + 1;
        const queueId = ids.get(queue) ?? 0;
        return { queueId, date, version, minutes, contacts, ahtSeconds, source: from, note, author, madeAt };
      });
      await this.repository.add(tx, rows);
      const queues = [...new Set(days.map(({ queue }) => queue))];
      await this.audit.record(tx, {
        actor: author,
        action: 'staffing.expected-entered',
        subject: first === last ? first : `${first} – ${last}`,
        after: { source, queues, days: days.length },
      });
    });
    this.renewals.next();
  }

  private async refuseUnknown(keys: readonly string[]): Promise<void> {
    const known = new Set((await this.queues.all()).map(({ key }) => key));
    const unknown = keys.find((key) => !known.has(key));
    if (unknown !== undefined) throw new RefusalError('staffing.unknown-queue', { queue: unknown });
  }

  private refuseLength(date: string, minutes: number, ...lists: readonly unknown[][]): void {
    const expected = planDay(date, this.queues.centre, minutes).starts.length;
    const found = lists.find((list) => list.length !== expected)?.length;
    if (found !== undefined) throw new RefusalError('staffing.wrong-length', { date, expected, found });
  }
}
