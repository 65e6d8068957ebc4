import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { AnyPicture, BoardKey, BoardStroke, ReachedPlaces, SourceId } from '@zhiban/wire';
import { ServerRun } from '../../live';
import { CLOCK } from '../../platform/clock';
import { Sights, type PictureInSight } from '../sight';
import { BoardPictures } from './board-pictures';
import { OpenBoard } from './board-stroke';

/** Those who watch a board and see the same of it. */
interface Group {
  sight: PictureInSight;
  board: OpenBoard;
  watchers: number;
}

interface WatchedBoard {
  /** The board as it is, whoever watches. */
  whole: AnyPicture;
  /** By the key of the reach. */
  groups: Map<string, Group>;
}

/** What is to be said to a group. */
export interface GroupStroke {
  reach: string;
  stroke: BoardStroke;
}

/**
 * The boards that somebody watches. Each is built once a tick; for each reach among its watchers it is filtered, compared
 * and numbered once, however many they are.
 */
@Injectable()
export class BoardDesk {
  private readonly boards = new Map<BoardKey, WatchedBoard>();
  /** Of groups that nobody belongs to any more. */
  private encodedBefore = 0;

  constructor(
    private readonly pictures: BoardPictures,
    private readonly sights: Sights,
    private readonly run: ServerRun,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `false`: there is no such board. */
  watch(key: BoardKey, reach: ReachedPlaces): boolean {
    const group = this.boards.get(key)?.groups.get(reach.key);
    if (group) group.watchers += 1;
    return group !== undefined || this.open(key, reach);
  }

  leave(key: BoardKey, reach: ReachedPlaces): void {
    const groups = this.boards.get(key)?.groups;
    const group = groups?.get(reach.key);
    if (!groups || !group) return;
    group.watchers -= 1;
    if (group.watchers > 0) return;
    groups.delete(reach.key);
    this.encodedBefore += group.board.encodings;
    if (groups.size > 0) return;
    this.boards.delete(key);
    this.pictures.forget(key);
  }

  /** JSON of `BoardJoined`; `null`: nobody of this reach watches this board. */
  joinedJson(key: BoardKey, reach: ReachedPlaces): string | null {
    const board = this.boards.get(key)?.groups.get(reach.key)?.board;
    if (!board) return null;
    const stamp = { epoch: this.run.epoch, seq: board.seq, at: this.clock.now(), fresh: this.pictures.fresh() };
    return `${JSON.stringify(stamp).slice(0, -1)},"picture":${board.pictureJson}}`;
  }

  /** What is to be said to each group now, in small steps; `null`: this step led to no stroke. */
  *steps(): Generator<GroupStroke | null> {
    const refreshing = this.pictures.refreshing(this.clock.now());
    while (!refreshing.next().done) yield null;
    for (const [key, watched] of this.boards) {
      watched.whole = this.pictures.picture(key, this.clock.now()) ?? watched.whole;
      for (const [reach, { sight, board }] of watched.groups) {
        const stroke = this.step(board, sight.of(watched.whole), this.pictures.fresh());
        yield stroke && { reach, stroke };
      }
    }
  }

  /** The same in one go. */
  strokes(): GroupStroke[] {
    return [...this.steps()].filter((stroke) => stroke !== null);
  }

  /** Pictures turned to text since the start: one per board, reach and number, however many ask for it. */
  get encodedPictures(): number {
    const open = [...this.boards.values()].flatMap(({ groups }) => [...groups.values()]);
    return open.reduce((sum, { board }) => sum + board.encodings, this.encodedBefore);
  }

  /** By board, whatever they see of it. */
  watchers(): Record<BoardKey, number> {
    const count = ({ groups }: WatchedBoard) => [...groups.values()].reduce((sum, { watchers }) => sum + watchers, 0);
    return Object.fromEntries([...this.boards].map(([key, watched]) => [key, count(watched)]));
  }

  /** Pictures that are kept: one for each board and reach. */
  get groups(): number {
    return [...this.boards.values()].reduce((sum, { groups }) => sum + groups.size, 0);
  }

  private open(key: BoardKey, reach: ReachedPlaces): boolean {
    const now = this.clock.now();
    this.pictures.refresh(now);
    const watched = this.boards.get(key);
    const whole = this.pictures.picture(key, now) ?? watched?.whole;
    if (!whole) return false;
    const sight = this.sights.of(reach);
    const group = { sight, board: new OpenBoard(key, sight.of(whole), now), watchers: 1 };
    if (watched) watched.groups.set(reach.key, group);
    else this.boards.set(key, { whole, groups: new Map([[reach.key, group]]) });
    if (watched) watched.whole = whole;
    return true;
  }

  private step(board: OpenBoard, picture: AnyPicture, fresh: Record<SourceId, number>): BoardStroke | null {
    return board.step(picture, this.run.epoch, this.clock.now(), fresh);
  }
}
