import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { BoardKey, ExplainedFigure, ExplainFigure, PastJoined, PastPace, PastSpeed } from '@zhiban/wire';
import { CLOCK } from '../platform/clock';
import { RefusalError } from '../platform/problem';
import { reachOfReader } from '../platform/sign-in';
import { SocketAreas, type WallSocket } from '../wallboard';
import { PastBoards } from './past-boards';
import { PastCatalogue } from './past-catalogue';
import { PastSession, type PastSigns } from './past-session';
import { PastTalk } from './past-talk';

/** Pasts that the server plays at once: each holds a floor of its own. */
export const mostPasts = 4;
const stepMs = 250;
/** One that stands still for so long is put away. */
const idleMs = 1_800_000;

interface OpenPast {
  session: PastSession;
  askedAt: number;
}

/** The pasts that are looked at, one a socket, and the time that goes on in them. */
@Injectable()
export class PastDesk implements OnModuleInit, BeforeApplicationShutdown {
  private readonly pasts = new Map<WallSocket, OpenPast>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly areas: SocketAreas,
    private readonly boards: PastBoards,
    private readonly catalogue: PastCatalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.areas.add((socket) => new PastTalk(socket, this));
    this.timer = setInterval(() => this.step(), stepMs);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const socket of [...this.pasts.keys()]) this.close(socket);
  }

  async show(socket: WallSocket, asked: { board: BoardKey; at: number; speed: PastSpeed }): Promise<PastJoined> {
    const { session } = this.pasts.get(socket) ?? this.begin(socket, asked.board);
    session.setSpeed(asked.speed);
    try {
      return await session.turnTo(asked.at, this.catalogue.requireStored(asked.at), asked.board);
    } catch (error) {
      const superseded = error instanceof RefusalError && error.code === 'past.other-moment';
      if (!superseded && !session.shows && this.pasts.get(socket)?.session === session) this.close(socket);
      throw error;
    }
  }

  seek(socket: WallSocket, { at }: { at: number }): Promise<PastJoined> {
    return this.of(socket).turnTo(at, this.catalogue.requireStored(at));
  }

  pace(socket: WallSocket, { speed }: { speed: PastSpeed }): PastPace {
    return this.of(socket).setSpeed(speed);
  }

  explain(socket: WallSocket, asked: ExplainFigure): ExplainedFigure {
    return this.of(socket).explain(asked);
  }

  close(socket: WallSocket): void {
    this.pasts.get(socket)?.session.close();
    this.pasts.delete(socket);
  }

  private begin(socket: WallSocket, board: BoardKey): OpenPast {
    if (this.pasts.size >= mostPasts) throw new RefusalError('past.too-many', { max: mostPasts });
    const signs: PastSigns = {
      stroke: (stroke) => void socket.emit('past:stroke', stroke),
      progress: (share) => void socket.emit('past:progress', { share }),
    };
    const reach = reachOfReader(socket.data.reader, 'wall.view');
    const past = { session: new PastSession(this.boards, signs, board, reach), askedAt: this.clock.now() };
    this.pasts.set(socket, past);
    return past;
  }

  private of(socket: WallSocket): PastSession {
    const past = this.pasts.get(socket);
    if (!past) throw new RefusalError('past.closed', {});
    past.askedAt = this.clock.now();
    return past.session;
  }

  private step(): void {
    const now = this.clock.now();
    for (const [socket, { session, askedAt }] of this.pasts) {
      if (session.playing) session.step(this.catalogue.edge);
      else if (now - askedAt > idleMs) this.close(socket);
    }
  }
}
