import type {
  BoardKey,
  ExplainedFigure,
  ExplainFigure,
  PastJoined,
  PastPace,
  PastSpeed,
  PastStroke,
  ReachedPlaces,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { RefusalError } from '../platform/problem';
import { OpenBoard, type PictureInSight } from '../wallboard';
import type { BoardsOfFloor, PastBoards } from './past-boards';
import type { PastFloor } from './past-floor';
import { Turns } from './turns';

/** Up to here it is quicker to play on than to begin at a mark. */
const playOnMs = 1_800_000;

/** What a session says by itself. */
export interface PastSigns {
  stroke(stroke: PastStroke): void;
  progress(share: number): void;
}

interface Shown extends BoardsOfFloor {
  floor: PastFloor;
  sight: PictureInSight;
  board: OpenBoard;
  epoch: string;
}

/** One browser's past: a floor, the board that is made of it, and the pace at which it goes on. */
export class PastSession {
  private shown: Shown | undefined;
  private pace: PastPace = { speed: 0, caughtUp: false };
  private wanted = new AbortController();
  private stepping: Promise<void> | undefined;
  private steppedAt = 0;

  constructor(
    private readonly boards: PastBoards,
    private readonly signs: PastSigns,
    private key: BoardKey,
    /** Whose people are shown. */
    private readonly reach: ReachedPlaces,
  ) {}

  get playing(): boolean {
    return this.shown !== undefined && this.pace.speed > 0;
  }

  get shows(): boolean {
    return this.shown !== undefined;
  }

  /** Shows a board at a moment, once that is `allowed`. Whoever waits for another moment meanwhile is refused. */
  async turnTo(at: number, allowed: Promise<void>, key = this.key): Promise<PastJoined> {
    this.wanted.abort(new RefusalError('past.other-moment', {}));
    const { signal } = (this.wanted = new AbortController());
    this.key = key;
    const turns = new Turns(signal);
    await allowed;
    await this.stepping;
    turns.check();
    const before = this.shown;
    this.shown = undefined;
    const floor = await this.floorAt(before?.floor, at, turns);
    const boards = before?.floor === floor ? before : this.boards.of(floor);
    floor.touchAll();
    await boards.refresh(turns);
    const picture = boards.pictures.picture(key, at);
    if (!picture) throw new RefusalError('board.unknown', { board: key });
    const sight = boards.sights.of(this.reach);
    this.shown = { ...boards, floor, sight, board: new OpenBoard(key, sight.of(picture), at), epoch: randomUUID() };
    return this.joined(this.shown, at);
  }

  explain(asked: ExplainFigure): ExplainedFigure {
    if (this.shown?.board.key !== asked.board) throw new RefusalError('board.unknown', { board: asked.board });
    return this.shown.figures.explain(asked);
  }

  setSpeed(speed: PastSpeed): PastPace {
    this.pace = { speed, caughtUp: false };
    this.steppedAt = performance.now();
    return this.pace;
  }

  close(): void {
    this.wanted.abort(new RefusalError('past.closed', {}));
    this.shown = undefined;
  }

  /** Goes on by what the pace makes of the time since the last step, up to `edge`. */
  step(edge: number): void {
    const { shown } = this;
    if (!shown || this.stepping || this.pace.speed === 0) return;
    const now = performance.now();
    const to = Math.min(edge, shown.floor.reached + (now - this.steppedAt) * this.pace.speed);
    this.steppedAt = now;
    if (to === edge) this.pace = { speed: 0, caughtUp: true };
    const { signal } = this.wanted;
    this.stepping = this.stepOn(shown, Math.round(to), new Turns(signal))
      .catch(() => {
        if (!signal.aborted) this.stop();
      })
      .finally(() => (this.stepping = undefined));
  }

  private async floorAt(before: PastFloor | undefined, at: number, turns: Turns): Promise<PastFloor> {
    if (!before || at < before.reached || at > before.reached + playOnMs) {
      return this.boards.floorAt(at, turns, (share) => this.signs.progress(share));
    }
    await before.play(at, turns);
    return before;
  }

  private async stepOn(shown: Shown, to: number, turns: Turns): Promise<void> {
    const { floor, pictures, sight, board, epoch, refresh } = shown;
    const wide = to - floor.moment > 1000;
    await floor.play(Math.max(floor.reached, to), turns);
    if (wide) floor.touchAll();
    await refresh(turns);
    const whole = pictures.picture(board.key, to);
    const next = whole ? sight.of(whole) : board.picture;
    const stroke = board.step(next, epoch, to, pictures.fresh(), 0);
    if (stroke && this.shown === shown) this.signs.stroke({ ...stroke, ...this.pace });
  }

  /** What cannot be read is not played: the board stands where it is. */
  private stop(): void {
    this.pace = { speed: 0, caughtUp: false };
  }

  private joined({ board, epoch, pictures }: Shown, at: number): PastJoined {
    this.steppedAt = performance.now();
    return { picture: board.picture, epoch, seq: board.seq, at, fresh: pictures.fresh(), ...this.pace };
  }
}
