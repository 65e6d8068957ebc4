import { Injectable, Logger } from '@nestjs/common';
import { EventStoring } from '../ingest';
import { CentreRules } from './centre-rules';
import { CheckpointStore, type CheckpointEntry } from './checkpoint.store';
import { SourceFloor } from './source-floor';

const pageRows = 2000;
/** The longest window that slides, and a little. */
const hourMs = 3_660_000;

export interface Restored {
  floor: SourceFloor;
  /** Until when it is known: the instant of the last stored event, or of a stop in order. */
  lastAt: number;
}

/** Brings a source's floor back: the newest checkpoint from which every window can be told, and the events since. */
@Injectable()
export class FloorRestore {
  private readonly log = new Logger('Live');

  constructor(
    private readonly storing: EventStoring,
    private readonly checkpoints: CheckpointStore,
    private readonly rules: CentreRules,
  ) {}

  async all(kindOf: (source: string) => 'link' | 'door'): Promise<Restored[]> {
    const restored: Restored[] = [];
    for (const { source, at } of await this.checkpoints.sources()) {
      const floor = await this.one(source, kindOf(source), at);
      if (floor) restored.push({ floor, lastAt: Math.max(at, floor.figures.saved.clock) });
    }
    return restored;
  }

  private async one(source: string, kind: 'link' | 'door', lastAt: number): Promise<SourceFloor | null> {
    const started = performance.now();
    const chosen = usable(await this.checkpoints.list(source), lastAt);
    let floor = chosen ? await this.fromCheckpoint(source, kind, chosen) : null;
    let replayed = 0;
    for (let seq = floor?.seq ?? 0; ; seq = floor?.seq ?? 0) {
      const rows = await this.storing.events.after(source, seq, pageRows);
      const [first] = rows;
      if (!first) break;
      floor ??= SourceFloor.begin(source, kind, this.rules, first.event.at);
      floor.fold(rows);
      replayed += rows.length;
    }
    this.log.log({ msg: 'floor restored', source, replayed, ms: Math.round(performance.now() - started) });
    return floor;
  }

  private async fromCheckpoint(
    source: string,
    kind: 'link' | 'door',
    entry: CheckpointEntry,
  ): Promise<SourceFloor | null> {
    const checkpoint = await this.checkpoints.load(source, entry.takenAt);
    if (!checkpoint) return null;
    const floor = SourceFloor.restore(source, kind, this.rules, checkpoint.state);
    floor.seq = checkpoint.seq;
    return floor;
  }
}

/** The newest that holds its last hour, or that lies more than an hour back. */
export function usable(entries: readonly CheckpointEntry[], lastAt: number): CheckpointEntry | null {
  return entries.find(({ clock, withHour }) => withHour || clock <= lastAt - hourMs) ?? null;
}
