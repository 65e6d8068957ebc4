import { Inject, Injectable } from '@nestjs/common';
import type { BusinessDay, Clock } from '@zhiban/time';
import type { ReplayDifference, ReplayReason, SettingsVersion } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { AcdEventReader, EventTape } from '../../ingest';
import { inSlices, type StoredAgentInterval, type StoredInterval } from '../../live';
import { CLOCK } from '../../platform/clock';
import { compareAgents, compareQueues } from './compare-intervals';
import { ReplayRepository } from './replay.repository';
import { SourceReplay } from './source-replay';

/** Events of a day may still arrive for a while after it. */
const arrivalMs = 3_600_000;

export interface Judged {
  differences: ReplayDifference[];
  reason: ReplayReason | null;
  intervals: number;
  events: number;
}

interface StoredDay {
  queues: StoredInterval[];
  agents: StoredAgentInterval[];
}

/** Tells a business day's raw events again, source by source and page by page, and compares with what is stored. */
@Injectable()
export class ReplayDesk {
  private readonly events: AcdEventReader;

  constructor(
    private readonly repository: ReplayRepository,
    dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.events = new AcdEventReader(dataSource);
  }

  async judge(day: BusinessDay, settings: readonly SettingsVersion[]): Promise<Judged> {
    const stored = { queues: await this.repository.queues(day), agents: await this.repository.agents(day) };
    const sources = new Set(stored.queues.map(({ source }) => source));
    for (const source of await this.events.sources(day.from, day.to + arrivalMs)) sources.add(source);
    const whole: Judged = { differences: [], reason: sources.size > 0 ? null : 'not-stored', intervals: 0, events: 0 };
    for (const source of [...sources].sort()) {
      const part = await this.source(source, day, settings, ofSource(stored, source));
      whole.differences.push(...part.differences);
      whole.reason ??= part.reason;
      whole.intervals += part.intervals;
      whole.events += part.events;
    }
    return whole;
  }

  private async source(
    source: string,
    day: BusinessDay,
    settings: readonly SettingsVersion[],
    stored: StoredDay,
  ): Promise<Judged> {
    const replay = await this.begin(source, day, settings);
    if (typeof replay === 'string') return { differences: [], reason: replay, intervals: 0, events: 0 };
    await this.tellAll(source, replay);
    const intervals = stored.queues.length + stored.agents.length;
    if (!replay.end(this.clock.now())) {
      return { differences: [], reason: 'still-told', intervals, events: replay.events };
    }
    const since = await this.repository.agentsSince(source);
    const kept = replay.agents.filter(({ from }) => since !== null && from >= since);
    const differences = [...compareQueues(stored.queues, replay.queues), ...compareAgents(stored.agents, kept)];
    return { differences, reason: null, intervals, events: replay.events };
  }

  /** From the latest state that was saved before the day, or from the first event there ever was. */
  private async begin(
    source: string,
    day: BusinessDay,
    settings: readonly SettingsVersion[],
  ): Promise<SourceReplay | ReplayReason> {
    const kind = (await this.repository.isDoor(source)) ? 'door' : 'link';
    const beginning = await this.repository.beginning(source, day.from);
    const keptFrom = await this.events.keptFrom();
    if (keptFrom === null || (beginning && beginning.takenAt < keptFrom)) return 'events-dropped';
    const first = beginning ? null : await this.events.next(source);
    if (!beginning && !first) return 'events-dropped';
    if (first && (await this.repository.knownBefore(source, first.event.at))) return 'no-beginning';
    return new SourceReplay(source, kind, day, settings, beginning);
  }

  private async tellAll(source: string, replay: SourceReplay): Promise<void> {
    const tape = new EventTape(this.events, source, replay.seq, replay.arrivedUntil);
    while (!replay.isOver && (await tape.fetch())) await inSlices(tape.atHand(), (row) => replay.tell(row));
  }
}

const ofSource = ({ queues, agents }: StoredDay, source: string): StoredDay => ({
  queues: queues.filter((row) => row.source === source),
  agents: agents.filter((row) => row.source === source),
});
