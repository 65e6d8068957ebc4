import { closePast, explainFigure, openPast, pacePast, seekPast } from '@zhiban/wire';
import { parsed, type SocketTalk, type SocketWords, type WallSocket } from '../wallboard';
import type { PastDesk } from './past-desk';

/** What one browser may say about the past that it looks at. */
export class PastTalk implements SocketTalk {
  readonly words: SocketWords;

  constructor(
    private readonly socket: WallSocket,
    private readonly desk: PastDesk,
  ) {
    this.words = {
      'past:open': (message) => desk.show(socket, parsed(openPast, message)),
      'past:seek': (message) => desk.seek(socket, parsed(seekPast, message)),
      'past:speed': (message) => desk.pace(socket, parsed(pacePast, message)),
      'past:explain': (message) => desk.explain(socket, parsed(explainFigure, message)),
      'past:close': (message) => {
        parsed(closePast, message);
        return this.gone();
      },
    };
  }

  gone(): null {
    this.desk.close(this.socket);
    return null;
  }
}
