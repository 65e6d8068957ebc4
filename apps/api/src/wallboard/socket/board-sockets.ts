import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../../platform/clock';
import { Access } from '../../platform/sign-in';
import { BoardDesk } from '../boards/board-desk';
import { FigureExplain } from '../figures/figure-explain';
import { BoardSocket, roomOfReader, type SocketHouse, type WallSocket } from './board-socket';
import { SocketMessages } from './socket-messages';
import { SocketAreas } from './socket-words';

/** Receives each socket that was let in. */
@Injectable()
export class BoardSockets {
  private readonly house: SocketHouse;

  constructor(
    desk: BoardDesk,
    figures: FigureExplain,
    access: Access,
    messages: SocketMessages,
    areas: SocketAreas,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.house = { desk, figures, access, messages, areas, now: () => clock.now() };
  }

  receive(socket: WallSocket): void {
    const { session, device } = socket.data.reader;
    if (device && session !== null) void socket.join(roomOfReader(session));
    new BoardSocket(socket, this.house).listen();
  }
}
