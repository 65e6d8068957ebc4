import { Injectable } from '@nestjs/common';
import type { ClientEvents } from '@zhiban/wire';
import type { WallSocket } from './board-socket';

/** What is answered to each message; who may say it stands in `messagePermissions`. */
export type SocketWords = Readonly<Partial<Record<keyof ClientEvents, (message: unknown) => unknown>>>;

/** What another area lets one browser say. */
export interface SocketTalk {
  words: SocketWords;
  /** The socket is gone. */
  gone(): void;
}

/** The areas that speak over the boards' socket. */
@Injectable()
export class SocketAreas {
  private readonly areas: ((socket: WallSocket) => SocketTalk)[] = [];

  add(area: (socket: WallSocket) => SocketTalk): void {
    this.areas.push(area);
  }

  talks(socket: WallSocket): SocketTalk[] {
    return this.areas.map((area) => area(socket));
  }
}
