import { Injectable } from '@nestjs/common';
import type { BoardKey, BoardPicture, QueueId, SeatView, SourceId } from '@zhiban/wire';
import { SourceBook } from '../../ingest';
import { CentreRules, FloorRuntime } from '../../live';
import { Environment } from '../../platform/environment';
import { BoardPieces, type QueuePiece } from './board-pieces';
import { share } from './share';
import { sourceViews } from './source-view';
import type { Readings } from './queue-view';
import { readingsOfQueues, readingsOfSources, totalsView } from './totals-view';
import { trendOfCentre, trendOfQueue } from './trend-view';

/** Pictures of boards, from memory alone. */
@Injectable()
export class BoardPictures {
  private refreshedAt = -1;
  private readonly latest = new Map<BoardKey, BoardPicture>();

  constructor(
    private readonly environment: Environment,
    private readonly runtime: FloorRuntime,
    private readonly rules: CentreRules,
    private readonly book: SourceBook,
    private readonly pieces: BoardPieces,
  ) {}

  /** The board as it stands at `now`; parts that are as they were are the same objects. `null`: no such board. */
  picture(key: BoardKey, now: number): BoardPicture | null {
    this.refresh(now);
    const made = key === 'centre' ? this.centre(now) : this.queue(key, key.slice('queue:'.length), now);
    if (!made) return null;
    const shared = share(this.latest.get(key), made);
    this.latest.set(key, shared);
    return shared;
  }

  /** The centre's picture for a reader that is no board. */
  whole(now: number): BoardPicture {
    this.refresh(now);
    return this.centre(now);
  }

  /** Readings of the whole centre over every window. */
  totalReadings(): Readings {
    return this.hidesQueues ? readingsOfQueues(this.pieces.queues) : readingsOfSources(this.runtime);
  }

  forget(key: BoardKey): void {
    this.latest.delete(key);
  }

  /** For each source the last instant at which it proved alive; before the first one, that of its last event. */
  fresh(): Record<SourceId, number> {
    const fresh: Record<SourceId, number> = {};
    for (const [source, { floor }] of this.runtime.sources) fresh[source] = floor.clock;
    for (const { source, aliveAt, since } of this.book.list()) fresh[source] = aliveAt ?? fresh[source] ?? since;
    return fresh;
  }

  private centre(now: number): BoardPicture {
    const { queues, seats } = this.pieces;
    const rule = this.rules.current.defaultRule;
    return {
      ...this.frame('centre', now),
      totals: totalsView(queues, !this.hidesQueues, rule, this.runtime, now),
      queues: Object.fromEntries([...queues].map(([id, { brief }]) => [id, brief])),
      seats: Object.fromEntries(seats),
      trend: trendOfCentre(this.runtime, rule),
    };
  }

  private refresh(now: number): void {
    if (now === this.refreshedAt) return;
    this.pieces.refresh(now);
    this.refreshedAt = now;
  }

  private get hidesQueues(): boolean {
    let all = 0;
    for (const { floor } of this.runtime.sources.values()) all += floor.queues.size;
    return this.pieces.queues.size < all;
  }

  private queue(key: BoardKey, id: QueueId, now: number): BoardPicture | null {
    const piece = this.pieces.queues.get(id);
    if (!piece) return null;
    const { floor, queue } = piece;
    const rule = this.rules.rule(floor.source, queue);
    return {
      ...this.frame(key, now),
      totals: totalsView(new Map([[id, piece]]), false, rule, this.runtime, now),
      queues: { [id]: piece.full },
      seats: this.seatsOf(piece),
      trend: trendOfQueue(this.runtime, floor, queue, rule),
    };
  }

  private seatsOf({ floor, queue }: QueuePiece): Record<string, SeatView> {
    const seats: Record<string, SeatView> = {};
    for (const seat of floor.floor.queues.get(queue)?.members ?? []) {
      const id = `${floor.source}/${seat}`;
      const view = this.pieces.seats.get(id);
      if (view) seats[id] = view;
    }
    return seats;
  }

  private frame(board: BoardKey, now: number): Pick<BoardPicture, 'board' | 'demo' | 'centre' | 'sources'> {
    const { nameZh, nameEn, timeZone, intervalMinutes, staleSeconds } = this.rules.current;
    const { from, to } = this.runtime.businessDay;
    return {
      board,
      demo: this.environment.demo,
      centre: { zh: nameZh, en: nameEn, timeZone, dayFrom: from, dayTo: to, intervalMinutes },
      sources: sourceViews(this.book, this.runtime, staleSeconds * 1000, now),
    };
  }
}
