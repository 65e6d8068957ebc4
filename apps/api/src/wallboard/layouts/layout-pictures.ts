import { Injectable } from '@nestjs/common';
import type {
  BoardFile,
  BoardFrameView,
  BoardKey,
  BoardTile,
  LayoutPicture,
  QueueId,
  QueueView,
  SeatId,
  SeatView,
  TileData,
} from '@zhiban/wire';
import { BoardShelf } from '../../boards';
import type { Frame } from '../boards/board-frame';
import { BoardPieces } from '../boards/board-pieces';
import { share } from '../boards/share';
import { withoutName } from '../boards/without-names';
import { alarmTest } from './alarm-test';
import { seatTest } from './seat-test';
import { TileFigures } from './tile-figures';
import { queueTest } from './tile-parts';

/** Pictures of boards that people made: the frame, and of queues, seats and figures what their tiles need. */
@Injectable()
export class LayoutPictures {
  private readonly latest = new Map<BoardKey, LayoutPicture>();

  constructor(
    private readonly shelf: BoardShelf,
    private readonly pieces: BoardPieces,
    private readonly tiles: TileFigures,
  ) {}

  /** A board that was deleted stays on the walls that show it; `null`: there is none. */
  picture(key: BoardKey, frame: Frame, now: number): LayoutPicture | null {
    const before = this.latest.get(key);
    const stored = this.shelf.get(key.slice('board:'.length));
    const file = stored?.file ?? before?.layout;
    if (!file) return null;
    const made = this.make({ board: key, ...frame }, file, stored?.n ?? before?.version ?? 0, before, now);
    this.latest.set(key, made);
    return made;
  }

  preview(file: BoardFile, frame: Frame, now: number): LayoutPicture {
    return this.make({ board: 'centre', ...frame }, file, 0, undefined, now);
  }

  forget(key: BoardKey): void {
    this.latest.delete(key);
  }

  private make(
    frame: BoardFrameView,
    layout: BoardFile,
    version: number,
    before: LayoutPicture | undefined,
    now: number,
  ): LayoutPicture {
    const names = layout.names && !frame.visitors;
    return {
      ...frame,
      sources: share(before?.sources, this.feeding(frame.sources)),
      version,
      layout,
      queues: share(before?.queues, this.queuesFor(layout.tiles)),
      seats: share(before?.seats, this.seatsFor(layout.tiles, names)),
      alarms: share(before?.alarms, this.pieces.alarmsWhere(alarmTest(layout.tiles, this.pieces))),
      tiles: share(before?.tiles, this.dataFor(layout, now)),
    };
  }

  /** A source of which no queue is known yet has nothing on any board, so its silence does not matter. */
  private feeding(sources: BoardFrameView['sources']): BoardFrameView['sources'] {
    const feeding = new Set([...this.pieces.queues.values()].map(({ floor }) => floor.source));
    if (feeding.size === 0) return sources;
    return Object.fromEntries(Object.entries(sources).filter(([id]) => feeding.has(id)));
  }

  private queuesFor(tiles: readonly BoardTile[]): Record<QueueId, QueueView> {
    const isShown = queueTest(tiles);
    const views: Record<QueueId, QueueView> = {};
    for (const [id, { brief }] of this.pieces.queues) if (isShown(id)) views[id] = brief;
    return views;
  }

  private seatsFor(tiles: readonly BoardTile[], names: boolean): Record<SeatId, SeatView> {
    const tests = tiles.flatMap((tile) => seatTest(tile) ?? []);
    if (tests.length === 0) return {};
    const seats: Record<SeatId, SeatView> = {};
    for (const [id, seat] of this.pieces.seats) {
      if (tests.some((isOn) => isOn(id, seat))) seats[id] = names ? seat : withoutName(seat);
    }
    return seats;
  }

  private dataFor({ tiles, window }: BoardFile, now: number): Record<string, TileData> {
    const data: Record<string, TileData> = {};
    for (const tile of tiles) {
      const made = this.tiles.of(tile, window, now);
      if (made) data[tile.id] = made;
    }
    return data;
  }
}
