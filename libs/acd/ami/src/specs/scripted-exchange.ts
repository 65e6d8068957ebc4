import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

type Answer = (fields: Map<string, string>) => string | null;

/** A tiny exchange on a free port of this machine that answers actions by a script. */
export class ScriptedExchange {
  readonly heard: Map<string, string>[] = [];
  readonly sockets: Socket[] = [];
  /** `false`: takes bytes and says nothing, like the other end of a half-open connection. */
  answering = true;
  private readonly server: Server;

  private constructor(private readonly answer: Answer) {
    this.server = createServer((socket) => this.serve(socket));
  }

  static async open(answer: Answer, port = 0): Promise<ScriptedExchange> {
    const exchange = new ScriptedExchange(answer);
    await new Promise<void>((resolve) => exchange.server.listen(port, '127.0.0.1', resolve));
    return exchange;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  actions(name: string): Map<string, string>[] {
    return this.heard.filter((fields) => fields.get('Action') === name);
  }

  say(text: string): void {
    this.sockets.at(-1)?.write(text);
  }

  drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private serve(socket: Socket): void {
    this.sockets.push(socket);
    socket.on('error', () => socket.destroy());
    socket.write('Asterisk Call Manager/11.0.0\r\n');
    let rest = '';
    socket.on('data', (chunk) => {
      const blocks = (rest + chunk.toString()).split('\r\n\r\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(socket, block);
    });
  }

  private take(socket: Socket, block: string): void {
    const fields = new Map(block.split('\r\n').map((line) => splitLine(line)));
    this.heard.push(fields);
    const reply = this.answering ? this.answer(fields) : null;
    if (reply !== null) socket.write(reply.replaceAll('@id', fields.get('ActionID') ?? ''));
  }
}

function splitLine(line: string): [string, string] {
  const at = line.indexOf(': ');
  return [line.slice(0, at), line.slice(at + 2)];
}

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n\r\n`;

/** An exchange that lets in by MD5 and has one queue with one member. */
export function friendlyAnswers(fields: Map<string, string>): string | null {
  switch (fields.get('Action')) {
    case 'Challenge':
      return lines('Response: Success', 'ActionID: @id', 'Challenge: 840415273');
    case 'Login':
      return (
        lines('Response: Success', 'ActionID: @id', 'Message: Authentication accepted') +
        lines('Event: FullyBooted', 'Privilege: system,all', 'Uptime: 3600', 'Status: Fully Booted')
      );
    case 'QueueStatus':
      return (
        lines('Response: Success', 'ActionID: @id', 'EventList: start', 'Message: Queue status will follow') +
        lines('Event: QueueParams', 'Queue: sales', 'ActionID: @id') +
        lines('Event: QueueMember', 'Queue: sales', 'Name: Alice', 'Location: PJSIP/1', 'Status: 1', 'ActionID: @id') +
        lines('Event: QueueStatusComplete', 'ActionID: @id', 'EventList: Complete', 'ListItems: 1')
      );
    case 'CoreShowChannels':
      return lines('Event: CoreShowChannelsComplete', 'ActionID: @id', 'EventList: Complete', 'ListItems: 0');
    case 'Ping':
      return lines('Response: Success', 'ActionID: @id', 'Ping: Pong');
    default:
      return null;
  }
}
