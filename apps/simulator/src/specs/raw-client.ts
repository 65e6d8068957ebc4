import { connect, type Socket } from 'node:net';

/** A bare manager client: sends lines, keeps what comes. */
export class RawClient {
  text = '';
  chunks: Buffer[] = [];
  closed = false;

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.text += chunk.toString('utf8');
    });
    socket.on('close', () => (this.closed = true));
    socket.on('error', () => undefined);
  }

  static open(port: number): Promise<RawClient> {
    const socket = connect(port, '127.0.0.1');
    const client = new RawClient(socket);
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(client));
      socket.once('error', reject);
    });
  }

  act(action: Record<string, string>): void {
    const lines = Object.entries(action).map(([key, value]) => `${key}: ${value}\r\n`);
    this.socket.write(`${lines.join('')}\r\n`);
  }

  login(more: Record<string, string> = {}): void {
    this.act({ Action: 'Login', Username: 'wall', Secret: 'open-sesame', ActionID: 'in', ...more });
  }

  /** The messages so far whose first line is that. */
  messages(first: string): string[] {
    return this.text.split('\r\n\r\n').filter((m) => m.replace(/^Asterisk Call Manager.*\r\n/, '').startsWith(first));
  }
}
