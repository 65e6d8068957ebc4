import { Injectable } from '@nestjs/common';
import type { SourceTrouble } from '@zhiban/live-alarms';
import type { CentreSettings, QueueId, QueueRule, SeatId, SeatView, SourceId, SourceView } from '@zhiban/wire';
import { SourceBook } from '../../ingest';
import { CentreRules, FloorRuntime } from '../../live';
import { PeopleDirectory } from '../../people';
import { BoardPieces, sourceTrouble, sourceViews, type QueuePiece } from '../../wallboard';

/** The floor as one look finds it: the pieces of the boards, and which of their sources cannot be trusted. */
export interface FloorView {
  at: number;
  settings: CentreSettings;
  queues: ReadonlyMap<QueueId, QueuePiece>;
  seats: ReadonlyMap<SeatId, SeatView>;
  sources: Readonly<Record<SourceId, SourceView>>;
  /** What is wrong with each source, `null`: nothing. */
  trouble: ReadonlyMap<SourceId, SourceTrouble | null>;
  /** What the exchange says of a seat's pause. */
  saidReason: (seat: SeatView) => string | null;
  rule: (source: SourceId, queue: string) => QueueRule;
  sitesOfTeam: (team: string) => readonly string[];
}

export const anyTrouble = ({ trouble }: FloorView): boolean => [...trouble.values()].some((found) => found !== null);

/** Looks at what the boards show, so that a tile and its alarm cannot disagree. From memory alone. */
@Injectable()
export class FloorWatch {
  constructor(
    private readonly runtime: FloorRuntime,
    private readonly book: SourceBook,
    private readonly rules: CentreRules,
    private readonly pieces: BoardPieces,
    private readonly people: PeopleDirectory,
  ) {}

  at(now: number): FloorView {
    const settings = this.rules.current;
    const sources = sourceViews(this.book, this.runtime, settings.staleSeconds * 1000, now);
    const { queues, seats } = this.pieces;
    const saidReason = ({ source, seat }: SeatView) =>
      this.runtime.sources.get(source)?.floor.seats.get(seat)?.shown.reason ?? null;
    const rule = (source: SourceId, queue: string) => this.rules.rule(source, queue);
    const sitesOfTeam = (team: string) => this.people.sitesOfTeam(team);
    const trouble = sourceTrouble(this.book, this.runtime, sources, now);
    return { at: now, settings, queues, seats, sources, trouble, saidReason, rule, sitesOfTeam };
  }
}
