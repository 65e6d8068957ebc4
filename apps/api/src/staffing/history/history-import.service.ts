import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { errorSentence, type HistoryImportNow, type HistoryImportOutcome, type HistoryImportQuery } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { inputRefusal, RefusalError } from '../../platform/problem';
import { QueueBook } from '../queue-book';
import { FileQueues } from './file-queues';
import { HistoryImport, mostMegabytes } from './history-import';
import { HistoryRepository, type RowPair } from './history.repository';
import { StartTimes } from './start-time';

/** A file as it arrives. `length`: `null` where its sender does not say. */
export interface ArrivingFile {
  bytes: AsyncIterable<Uint8Array>;
  length: number | null;
}

/** Takes a history of contacts over, all of it or nothing, while the floor goes on. One at a time. */
@Injectable()
export class HistoryImportService {
  private current: HistoryImport | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: HistoryRepository,
    private readonly queues: QueueBook,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): HistoryImportNow {
    return { current: this.current?.progress() ?? null };
  }

  async run({ bytes, length }: ArrivingFile, asked: HistoryImportQuery, by: string): Promise<HistoryImportOutcome> {
    if (this.current?.running) {
      throw new RefusalError('staffing.import-running', { by: this.current.by, file: this.current.file });
    }
    if ((length ?? 0) > mostMegabytes * 1024 * 1024)
      throw new RefusalError('staffing.import-too-large', { megabytes: mostMegabytes });
    const own = (this.current = new HistoryImport(asked, by, this.clock.now(), length));
    try {
      const outcome = await this.unitOfWork.run((tx) => this.take(tx, own, bytes));
      own.state = 'done';
      return outcome;
    } catch (error) {
      own.state = own.cancelled ? 'cancelled' : 'refused';
      throw own.cancelled ? new RefusalError('staffing.import-cancelled', {}) : error;
    }
  }

  /** Nothing of it is kept. */
  async cancel(): Promise<void> {
    const own = this.current;
    if (!own?.running) throw new RefusalError('staffing.no-import', {});
    own.cancelled = true;
    if (own.state !== 'reading') await this.repository.breakOff(own.pid);
  }

  private async take(tx: Transaction, own: HistoryImport, bytes: AsyncIterable<Uint8Array>) {
    own.pid = await this.repository.begin(tx);
    const queues = new FileQueues(await this.queues.all(), own.asked.newQueues === 'keep');
    await this.read(tx, own, bytes, queues);
    own.state = 'checking';
    const twice = await this.repository.overlapping(tx);
    if (twice.length > 0) throw overlapRefusal(twice);
    const ids = await this.queues.numbered(tx, queues.keys);
    await this.repository.nameQueues(
      tx,
      queues.keys.map((key) => ids.get(key) ?? 0),
    );
    const { replaced, skipped } = await this.settle(tx, own);
    own.stopIfCancelled();
    own.state = 'keeping';
    const { added, from, to } = await this.repository.keep(tx);
    const outcome: HistoryImportOutcome = {
      ...{ rows: own.rows, added, replaced, skipped, queues: queues.keys },
      from: from?.getTime() ?? 0,
      to: to?.getTime() ?? 0,
    };
    const record = { actor: own.by, action: 'staffing.history-imported', subject: own.file, after: outcome };
    await this.audit.record(tx, record);
    own.stopIfCancelled();
    return outcome;
  }

  private async read(tx: Transaction, own: HistoryImport, bytes: AsyncIterable<Uint8Array>, queues: FileQueues) {
    const copy = await this.repository.copying(tx);
    try {
      await own.read(whole(bytes), queues, new StartTimes(this.queues.centre.timeZone), copy);
      await copy.end();
    } catch (error) {
      await copy.abandon();
      throw error;
    }
  }

  /** What to do where the file and what is kept overlap. */
  private async settle(tx: Transaction, { asked: { overlap } }: HistoryImport) {
    const none = { replaced: 0, skipped: 0 };
    if (!(await this.repository.touchesKept(tx))) return none;
    if (overlap === 'keep') return { ...none, skipped: await this.repository.dropIncoming(tx) };
    const { count, from } = await this.repository.clashing(tx);
    if (count === 0) return none;
    if (overlap === 'refuse')
      throw new RefusalError('staffing.history-overlaps', { count, from: from?.toISOString().slice(0, 10) ?? '' });
    await this.repository.dropKept(tx);
    return { ...none, replaced: count };
  }
}

const overlapRefusal = (pairs: readonly RowPair[]) =>
  inputRefusal(
    pairs.map((pair) => ({
      path: `rows.${pair.row}.start`,
      code: 'staffing.rows-overlap',
      sentence: (language) => errorSentence('staffing.rows-overlap', language, { ...pair }),
    })),
  );

/** A connection that breaks is no end of the file. */
async function* whole(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch {
    throw new RefusalError('staffing.import-broken-off', {});
  }
}
