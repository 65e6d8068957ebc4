import { Injectable, Logger } from '@nestjs/common';
import type { SeatIntervalTally } from '@zhiban/live-metrics';
import { CentreSettingsService } from '../centre';
import { EventStoring } from '../ingest';
import { CheckpointStore, type CheckpointEntry } from './checkpoint.store';
import { RestoringFloor } from './restoring-floor';
import type { SourceFloor } from './source-floor';
import type { StoredInterval } from './interval-figure.store';

const pageRows = 2000;
/** The longest window that slides, and a little. */
const hourMs = 3_660_000;

/** What closed before the settings changed, by the settings of then. */
export interface ClosedThen {
  queues: StoredInterval[];
  seats: SeatIntervalTally[];
}

export interface Restored {
  floor: SourceFloor;
  /** Until when it is known: the instant of the last stored event, or of a stop in order. */
  lastAt: number;
  closed: ClosedThen;
}

/** Brings a source's floor back: the newest checkpoint from which every window can be told, and the events since. */
@Injectable()
export class FloorRestore {
  private readonly log = new Logger('Live');

  constructor(
    private readonly storing: EventStoring,
    private readonly checkpoints: CheckpointStore,
    private readonly settings: CentreSettingsService,
  ) {}

  async all(kindOf: (source: string) => 'link' | 'door'): Promise<Restored[]> {
    const restored: Restored[] = [];
    for (const { source, at } of await this.checkpoints.sources()) {
      const found = await this.one(source, kindOf(source), at);
      if (found) restored.push({ ...found, lastAt: Math.max(at, found.floor.figures.saved.clock) });
    }
    return restored;
  }

  private async one(source: string, kind: 'link' | 'door', lastAt: number): Promise<Omit<Restored, 'lastAt'> | null> {
    const started = performance.now();
    const chosen = usable(await this.checkpoints.list(source), lastAt);
    const checkpoint = chosen && (await this.checkpoints.load(source, chosen.takenAt));
    let rows = await this.storing.events.after(source, checkpoint?.seq ?? 0, pageRows);
    const [first] = rows;
    if (!checkpoint && !first) return null;
    const versions = await this.settings.inForceSince(checkpoint?.takenAt ?? first?.received ?? lastAt);
    const restoring = new RestoringFloor(source, kind, versions, this.settings);
    if (checkpoint) restoring.begin(checkpoint);
    let replayed = 0;
    for (; rows.length > 0; rows = await this.storing.events.after(source, restoring.seq, pageRows)) {
      for (const row of rows) restoring.tell(row);
      replayed += rows.length;
    }
    this.log.log({ msg: 'floor restored', source, replayed, ms: Math.round(performance.now() - started) });
    return restoring.end();
  }
}

/** The newest that holds its last hour, or that lies more than an hour back. */
export function usable(entries: readonly CheckpointEntry[], lastAt: number): CheckpointEntry | null {
  return entries.find(({ clock, withHour }) => withHour || clock <= lastAt - hourMs) ?? null;
}
