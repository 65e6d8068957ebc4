import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Behaviour = (response: ServerResponse, received: Received) => void;

export const accepts: Behaviour = (response) => void response.writeHead(204).end();
export const answers =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    void response.writeHead(status, headers).end();
/** Takes the request and says nothing. */
export const hangs: Behaviour = () => undefined;

/** A real web server on this machine that messages are sent to. */
export class Receiver {
  readonly received: Received[] = [];
  /** Connections that reached it. */
  connections = 0;

  private constructor(
    private readonly server: Server,
    public behaviour: Behaviour,
  ) {
    server.on('connection', () => (this.connections += 1));
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const received = { path: request.url ?? '', headers: request.headers, body };
        this.received.push(received);
        this.behaviour(response, received);
      });
    });
  }

  static async open(behaviour: Behaviour = accepts, port = 0): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server, behaviour);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
