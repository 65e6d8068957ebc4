import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { BoardKey, BoardStroke } from '@zhiban/wire';
import { ServerRun } from '../../live';
import { CLOCK } from '../../platform/clock';
import { OpenBoard } from './board-stroke';
import { BoardPictures } from './board-pictures';

/** The boards that somebody watches. Each is built once a tick, whoever watches and however many. */
@Injectable()
export class BoardDesk {
  private readonly boards = new Map<BoardKey, { board: OpenBoard; watchers: number }>();
  /** Of boards that nobody watches any more. */
  private encodedBefore = 0;

  constructor(
    private readonly pictures: BoardPictures,
    private readonly run: ServerRun,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `false`: there is no such board. */
  watch(key: BoardKey): boolean {
    const open = this.boards.get(key);
    if (open) {
      open.watchers += 1;
      return true;
    }
    const now = this.clock.now();
    this.pictures.refresh(now);
    const picture = this.pictures.picture(key, now);
    if (picture) this.boards.set(key, { board: new OpenBoard(key, picture, now), watchers: 1 });
    return picture !== null;
  }

  leave(key: BoardKey): void {
    const open = this.boards.get(key);
    if (!open) return;
    open.watchers -= 1;
    if (open.watchers > 0) return;
    this.boards.delete(key);
    this.encodedBefore += open.board.encodings;
    this.pictures.forget(key);
  }

  /** JSON of `BoardJoined`; `null`: nobody watches this board. */
  joinedJson(key: BoardKey): string | null {
    const open = this.boards.get(key);
    if (!open) return null;
    const { board } = open;
    const stamp = { epoch: this.run.epoch, seq: board.seq, at: this.clock.now(), fresh: this.pictures.fresh() };
    return `${JSON.stringify(stamp).slice(0, -1)},"picture":${board.pictureJson}}`;
  }

  /** What is to be said to each board now, in small steps; `null`: this step led to no stroke. */
  *steps(): Generator<BoardStroke | null> {
    const refreshing = this.pictures.refreshing(this.clock.now());
    while (!refreshing.next().done) yield null;
    for (const [key, { board }] of this.boards) {
      const now = this.clock.now();
      const next = this.pictures.picture(key, now) ?? board.picture;
      yield board.step(next, this.run.epoch, now, this.pictures.fresh());
    }
  }

  /** The same in one go. */
  strokes(): BoardStroke[] {
    return [...this.steps()].filter((stroke) => stroke !== null);
  }

  /** Pictures turned to text since the start: one per board and number, however many ask for it. */
  get encodedPictures(): number {
    return [...this.boards.values()].reduce((sum, { board }) => sum + board.encodings, this.encodedBefore);
  }

  watchers(): Record<BoardKey, number> {
    return Object.fromEntries([...this.boards].map(([key, { watchers }]) => [key, watchers]));
  }
}
