import { Inject, Injectable } from '@nestjs/common';
import type {
  AnyPicture,
  BoardFile,
  BoardKey,
  BoardPicture,
  LayoutPicture,
  QueueId,
  QueueView,
  SourceId,
} from '@zhiban/wire';
import { CentreRules, FloorRuntime, type ShownFloor } from '../../live';
import { LayoutPictures } from '../layouts/layout-pictures';
import { BoardFrame, type Frame, type Frames } from './board-frame';
import { BoardPieces, type QueuePiece } from './board-pieces';
import { callViews } from './call-views';
import type { Readings } from './queue-view';
import { share } from './share';
import { readingsOfQueues, readingsOfSources, totalsOfCentre, totalsOfQueue } from './totals-view';
import { trendOfCentre, trendOfQueue } from './trend-view';

/** Pictures of boards, from memory alone. */
@Injectable()
export class BoardPictures {
  private frame: Frame | undefined;
  private readonly latest = new Map<BoardKey, BoardPicture>();
  private readonly latestPiece = new Map<BoardKey, QueuePiece>();

  constructor(
    @Inject(BoardFrame) private readonly frames: Frames,
    @Inject(FloorRuntime) private readonly runtime: ShownFloor,
    private readonly rules: CentreRules,
    private readonly pieces: BoardPieces,
    private readonly layouts: LayoutPictures,
  ) {}

  /** Brings the parts of all boards up to `now`, a piece at a time. */
  *refreshing(now: number, whole = false): Generator<void> {
    yield* this.pieces.refreshing(now, whole);
    this.frame = share(this.frame, this.frames.at(now));
  }

  /** The same in one go. */
  refresh(now: number, whole = false): void {
    const work = this.refreshing(now, whole);
    while (!work.next().done);
  }

  /**
   * The board, of parts as they were last brought up; those that are as they were are the same objects. `null`: no such
   * board.
   */
  picture(key: BoardKey, now: number): AnyPicture | null {
    const frame = (this.frame ??= this.frames.at(now));
    if (key.startsWith('board:')) return this.layouts.picture(key, frame, now);
    const made = key === 'centre' ? this.centre(frame, now) : this.queue(key, key.slice('queue:'.length), frame);
    if (made) this.latest.set(key, made);
    return made;
  }

  /** A board that is not saved, as it would look now. */
  preview(file: BoardFile, now: number): LayoutPicture {
    this.refresh(now);
    return this.layouts.preview(file, this.frames.at(now), now);
  }

  /** The centre's picture for a reader that is no board. */
  whole(now: number): BoardPicture {
    this.refresh(now, true);
    return this.centre(this.frames.at(now), now);
  }

  /** Readings of the whole centre over every window. */
  totalReadings(): Readings {
    return this.pieces.whole ? readingsOfSources(this.runtime) : readingsOfQueues(this.pieces.queues);
  }

  forget(key: BoardKey): void {
    this.latest.delete(key);
    this.latestPiece.delete(key);
    this.layouts.forget(key);
  }

  /** For each source the last instant at which it proved alive. */
  fresh(): Record<SourceId, number> {
    return this.frames.fresh();
  }

  private centre(frame: Frame, now: number): BoardPicture {
    const { queues } = this.pieces;
    const before = this.latest.get('centre');
    const rule = this.rules.current.defaultRule;
    return {
      board: 'centre',
      ...frame,
      totals: share(before?.totals, totalsOfCentre(queues, this.pieces.whole, rule, this.runtime, now)),
      queues: share(before?.queues, briefViews(queues)),
      seats: this.pieces.seatRecord(!frame.visitors),
      trend: share(before?.trend, trendOfCentre(this.runtime, rule)),
      alarms: this.pieces.alarmsOf(null),
    };
  }

  private queue(key: BoardKey, id: QueueId, frame: Frame): BoardPicture | null {
    const piece = this.pieces.queues.get(id);
    if (!piece) return null;
    const before = this.latest.get(key);
    const { floor, queue, full } = piece;
    const rule = this.rules.rule(floor.source, queue);
    const totals = share(before?.totals, totalsOfQueue(id, piece, rule));
    const alarms = share(before?.alarms, this.pieces.alarmsOf(piece));
    const beforePiece = this.latestPiece.get(key);
    if (before && beforePiece === piece && before.visitors === frame.visitors) {
      return { ...before, ...frame, totals, alarms };
    }
    this.latestPiece.set(key, piece);
    const known = beforePiece?.history === piece.history ? before?.trend : undefined;
    return {
      board: key,
      ...frame,
      totals,
      queues: { [id]: full },
      seats: share(before?.seats, this.pieces.seatsOf(piece, !frame.visitors)),
      trend: share(before?.trend, trendOfQueue(this.runtime, piece, known)),
      calls: share(before?.calls, callViews(floor, queue)),
      alarms,
    };
  }
}

function briefViews(pieces: ReadonlyMap<QueueId, QueuePiece>): Record<QueueId, QueueView> {
  const views: Record<QueueId, QueueView> = {};
  for (const [id, { brief }] of pieces) views[id] = brief;
  return views;
}
