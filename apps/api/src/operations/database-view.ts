import { Injectable } from '@nestjs/common';
import { CentreSettingsService } from '../centre';
import { EventStoring } from '../ingest';
import { DataSource } from 'typeorm';
import type { OperationsView } from '@zhiban/wire';
import { z } from 'zod';

const pool = z.object({
  master: z.object({ totalCount: z.int(), idleCount: z.int(), waitingCount: z.int() }),
});

@Injectable()
export class DatabaseView {
  constructor(
    private readonly dataSource: DataSource,
    private readonly storing: EventStoring,
    private readonly settings: CentreSettingsService,
  ) {}

  /** Connections of the pool. */
  pool(): OperationsView['database']['pool'] {
    const found = pool.safeParse(this.dataSource.driver);
    if (!found.success) return { total: 0, idle: 0, waiting: 0 };
    const { totalCount, idleCount, waitingCount } = found.data.master;
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }

  async answers(withinMs: number): Promise<boolean> {
    let timeout: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => (timeout = setTimeout(() => resolve(false), withinMs)));
    const answer = this.dataSource.query('select 1').then(
      () => true,
      () => false,
    );
    const answered = await Promise.race([answer, late]);
    clearTimeout(timeout);
    return answered;
  }

  async view(): Promise<OperationsView['database']> {
    const facts = await this.facts().catch(() => ({ version: null, sizeBytes: null, oldestDay: null }));
    return { ...facts, rawEventDays: this.settings.current().settings.rawEventDays, pool: this.pool() };
  }

  private async facts(): Promise<Pick<OperationsView['database'], 'version' | 'sizeBytes' | 'oldestDay'>> {
    const [row] = await this.dataSource.query<{ version: string; size: number }[]>(
      `select current_setting('server_version') as version, pg_database_size(current_database())::float8 as size`,
    );
    const oldestDay = await this.storing.events.oldestDay();
    return { version: row?.version ?? null, sizeBytes: row?.size ?? null, oldestDay };
  }
}
