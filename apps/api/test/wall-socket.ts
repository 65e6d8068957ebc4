import {
  applyStroke,
  isLayoutPicture,
  type Answer,
  type BoardJoined,
  type BoardPicture,
  type BoardStroke,
  type ClientEvents,
  type DeviceCommand,
  type HandshakeAuth,
  type LayoutPicture,
  type ServerEvents,
  type ServerHello,
  type Strokes,
} from '@zhiban/wire';
import { io, type Socket } from 'socket.io-client';
import type { TestReader } from './test-app';

/** A board in a browser, without the browser. */
export class WallSocket {
  readonly strokes: BoardStroke[] = [];
  readonly commands: DeviceCommand[] = [];
  hello: ServerHello | null = null;
  picture: BoardPicture | null = null;
  /** The same of a board that people made. */
  layout: LayoutPicture | null = null;
  seq = -1;

  private constructor(readonly socket: Socket<ServerEvents, ClientEvents>) {
    socket.on('server:hello', (hello) => (this.hello = hello));
    socket.on('device:command', (command) => this.commands.push(command));
  }

  /** Rejects with the server's refusal where it does not let us in. */
  static open(
    url: string,
    reader: TestReader | null,
    headers: Record<string, string> = {},
    auth: HandshakeAuth = {},
  ): Promise<WallSocket> {
    const cookie = reader ? [...reader.cookies].map(([name, value]) => `${name}=${value}`).join('; ') : '';
    const socket: Socket<ServerEvents, ClientEvents> = io(url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth,
      extraHeaders: { ...(cookie ? { cookie } : {}), ...headers },
    });
    return new Promise((resolve, reject) => {
      socket.on('connect', () => resolve(new WallSocket(socket)));
      socket.on('connect_error', reject);
    });
  }

  /** Follows a board: its picture, then each stroke that is the next one. */
  async join(board: string): Promise<BoardJoined> {
    this.socket.on('board:stroke', (stroke) => this.follow(board, stroke));
    const answer = await this.ask(board);
    if (!answer.ok) throw new Error(answer.problem.code);
    const { picture } = answer.value;
    if (isLayoutPicture(picture)) this.layout = picture;
    else this.picture = picture;
    this.seq = answer.value.seq;
    return answer.value;
  }

  ask(board: string): Promise<Answer<BoardJoined>> {
    return this.say('board:join', { board }) as Promise<Answer<BoardJoined>>;
  }

  /** Anything at all, as a broken or hostile page might say it. */
  say(event: string, ...args: unknown[]): Promise<unknown> {
    const loose = this.socket as unknown as {
      timeout(ms: number): { emitWithAck(e: string, ...a: unknown[]): Promise<unknown> };
    };
    return loose.timeout(5000).emitWithAck(event, ...args);
  }

  close(): void {
    this.socket.close();
  }

  private follow(board: string, stroke: BoardStroke): void {
    if (stroke.board !== board) return;
    this.strokes.push(stroke);
    if (stroke.seq !== this.seq + 1) return;
    this.seq = stroke.seq;
    if (this.picture) this.picture = applyStroke(this.picture, stroke as Strokes<BoardPicture>);
    if (this.layout) this.layout = applyStroke(this.layout, stroke as Strokes<LayoutPicture>);
  }
}

/** Asks again until the answer is true. */
export async function until(holds: () => boolean | Promise<boolean>, withinMs = 8000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It did not come to be true in time.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
