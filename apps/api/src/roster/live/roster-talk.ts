import { joinRoster, type RosterJoined } from '@zhiban/wire';
import { reachOfReader } from '../../platform/sign-in';
import { parsed, type SocketTalk, type SocketWords, type WallSocket } from '../../wallboard';
import type { RosterRoom } from './roster-room';

/** What one browser may say about the draft that it looks at. */
export class RosterTalk implements SocketTalk {
  readonly words: SocketWords;

  constructor(
    private readonly socket: WallSocket,
    private readonly room: RosterRoom,
  ) {
    this.words = {
      'roster:join': (message) => this.join(message),
      'roster:leave': () => this.gone(),
    };
  }

  gone(): null {
    this.room.leave(this.socket);
    return null;
  }

  private join(message: unknown): Promise<RosterJoined> {
    const scope = parsed(joinRoster, message);
    return this.room.join(this.socket, { scope, reach: reachOfReader(this.socket.data.reader, 'roster.read') });
  }
}
