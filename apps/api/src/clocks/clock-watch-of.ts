import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { ClockAct } from '@zhiban/workforce-exceptions';

const everyMs = 15_000;

/** Reminders and escalations of all clocks of an area, also of those that ran out while nobody looked; each once. */
export abstract class ClockWatchOf<Row extends { id: string }> implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | null = null;

  /** Those of which an act may be due. */
  protected abstract running(): Promise<Row[]>;

  /** Which of their acts were told, as `ID KEY`. */
  protected abstract told(ids: readonly string[]): Promise<Set<string>>;

  protected abstract due(row: Row): ClockAct[];

  /** `due` says which act of it is due as it stands under the lock; `null`: none any more. */
  protected abstract tell(id: string, due: (row: Row) => ClockAct | null): Promise<void>;

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.error(error)), everyMs);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const running = await this.running();
    const told = await this.told(running.map(({ id }) => id));
    for (const row of running)
      for (const act of this.due(row)) if (!told.has(`${row.id} ${act.key}`)) await this.act(row.id, act.key);
  }

  /** Asked again under a lock, for a step may have stopped the clock meanwhile. */
  private act(id: string, key: string): Promise<void> {
    return this.tell(id, (row) => this.due(row).find((act) => act.key === key) ?? null);
  }
}
