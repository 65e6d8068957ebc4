import { Injectable } from '@nestjs/common';
import { ruleOfQueue, type CentreSettings, type PlanQueue, type QueueGoals, type StaffingRules } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { CentreSettingsService } from '../centre';
import { FloorRuntime } from '../live';
import type { Transaction } from '../platform/database';

/** A queue that can be planned for. */
export interface PlannedQueue {
  key: string;
  source: string;
  queue: string;
  zh: string;
  en: string;
}

/** Which queues there are to plan for: those of the settings, of the floors, and those that something is kept of. */
@Injectable()
export class QueueBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: CentreSettingsService,
    private readonly runtime: FloorRuntime,
  ) {}

  /** The centre's settings in force. */
  get centre(): CentreSettings {
    return this.settings.current().settings;
  }

  async all(): Promise<PlannedQueue[]> {
    const found = new Map<string, PlannedQueue>();
    const hidden = new Set<string>();
    const add = (queue: PlannedQueue) => void (found.has(queue.key) || found.set(queue.key, queue));
    for (const { source, queue, zh, en, shown } of this.centre.queues) {
      if (shown) add({ key: `${source}/${queue}`, source, queue, zh, en });
      else hidden.add(`${source}/${queue}`);
    }
    for (const [source, { floor }] of this.runtime.sources) {
      for (const queue of floor.queues.keys()) {
        const key = `${source}/${queue}`;
        if (!hidden.has(key)) add({ key, source, queue, zh: queue, en: queue });
      }
    }
    for (const key of (await this.ids()).keys()) add(queueOf(key));
    return [...found.values()];
  }

  /** What is kept under which number. */
  async ids(tx?: Transaction): Promise<Map<string, number>> {
    const rows = await (tx ?? this.dataSource).query<{ id: number; key: string }[]>(
      'SELECT id, key FROM staffing_queue ORDER BY id',
    );
    return new Map(rows.map(({ id, key }) => [key, id]));
  }

  /** The numbers of these queues, new ones where there are none yet. */
  async numbered(tx: Transaction, keys: readonly string[]): Promise<Map<string, number>> {
    await tx.query('INSERT INTO staffing_queue (key) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
      [...new Set(keys)],
    ]);
    return this.ids(tx);
  }

  /** Its own goals, or the centre's service level for that queue. */
  goals({ source, queue, key }: PlannedQueue, rules: StaffingRules): Pick<PlanQueue, 'goals' | 'byCentre'> {
    const own = rules.goals.find((each) => each.queue === key);
    if (own) return { goals: own.goals, byCentre: false };
    const { targetRatio, targetSeconds } = ruleOfQueue(this.centre, source, queue);
    return {
      goals: { ...noGoals, serviceLevel: { share: targetRatio, withinSeconds: targetSeconds } },
      byCentre: true,
    };
  }
}

const noGoals: QueueGoals = {
  serviceLevel: null,
  asaSeconds: null,
  abandoned: null,
  occupancy: null,
  patienceSeconds: null,
};

/** A queue that is known by its key alone. */
export function queueOf(key: string): PlannedQueue {
  const at = key.indexOf('/');
  const queue = key.slice(at + 1);
  return { key, source: at < 0 ? '' : key.slice(0, at), queue, zh: queue, en: queue };
}
