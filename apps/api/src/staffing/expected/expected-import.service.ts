import { Injectable } from '@nestjs/common';
import type { ExpectedImportDay, ExpectedImportOutcome, ExpectedImportQuery } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import { FileQueues } from '../history/file-queues';
import { QueueBook } from '../queue-book';
import { expectedFile } from './expected-file';
import { ExpectedService, type KnownDays, type NewDay } from './expected.service';
import type { FileDay } from './file-days';
import { settled, toldOf } from './import-days';

/** So many days of queues at a time. */
const mostDays = 4000;

/** Takes what queues expect from a file: looked at first if so asked, and then all of it or nothing. */
@Injectable()
export class ExpectedImportService {
  constructor(
    private readonly expected: ExpectedService,
    private readonly queues: QueueBook,
  ) {}

  async run(bytes: Uint8Array, asked: ExpectedImportQuery, by: string): Promise<ExpectedImportOutcome> {
    const queues = new FileQueues(await this.queues.all(), asked.newQueues === 'keep');
    const { rows, days } = await expectedFile(bytes, queues, this.queues.centre);
    if (days.length > mostDays) throw new RefusalError('staffing.too-many-days', { count: days.length, max: mostDays });
    const dates = days.map(({ day }) => day.date);
    const settle = (now: KnownDays) => this.settle(days, queues.keys, now, asked);
    const outcome = { rows, taken: !asked.dryRun, newQueues: queues.fresh };
    if (asked.dryRun) return { ...outcome, days: settle(await this.expected.newest(dates)).map(({ told }) => told) };
    let told: ExpectedImportDay[] = [];
    await this.expected.decide(dates, 'imported', by, (now) => {
      const found = settle(now);
      refuseClashes(found.map((each) => each.told));
      told = found.map((each) => each.told);
      return found.filter((each) => each.told.outcome !== 'keep').map(({ day }) => day);
    });
    return { ...outcome, days: told };
  }

  private settle(
    days: readonly FileDay[],
    keys: readonly string[],
    now: KnownDays,
    asked: ExpectedImportQuery,
  ): { told: ExpectedImportDay; day: NewDay }[] {
    const minutes = this.queues.centre.intervalMinutes;
    return days.map((own) => {
      const queue = keys[own.queue] ?? '';
      const { date } = own.day;
      const before = now.get(`${queue} ${date}`);
      const found = settled(own, before, asked.overlap, minutes);
      const values = { contacts: [...found.values.contacts], ahtSeconds: [...found.values.ahtSeconds] };
      const day = { ...values, queue, date, minutes, source: 'imported', note: asked.file } as const;
      return { told: toldOf(own, queue, before, found), day };
    });
  }
}

function refuseClashes(days: readonly ExpectedImportDay[]): void {
  const clashes = days.filter(({ outcome }) => outcome === 'refuse');
  const [first] = [...clashes].sort((a, b) => a.date.localeCompare(b.date));
  if (!first) return;
  const { queue, date } = first;
  throw new RefusalError('staffing.expected-overlaps', { count: clashes.length, queue, date });
}
