import { Injectable } from '@nestjs/common';
import type { Permission } from '@zhiban/wire';
import type { WallSocket } from './board-socket';

/** One message that a browser may send: who may, and what is answered. */
export interface SocketWord {
  permission: Permission;
  hear: (message: unknown) => unknown;
}

export type SocketWords = Readonly<Record<string, SocketWord>>;

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
