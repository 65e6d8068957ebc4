import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Letter {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Another system on this machine that the server's webhooks reach. */
export class Receiver {
  readonly letters: Letter[] = [];
  status = 204;
  answer = '';
  /** Called before a letter is answered; while it runs the sender waits. */
  meanwhile: (letter: Letter) => Promise<unknown> = () => Promise.resolve();

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        const letter = { headers: request.headers, body };
        this.letters.push(letter);
        void this.meanwhile(letter).then(() => response.writeHead(this.status).end(this.answer));
      });
    });
  }

  static async open(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Receiver(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  get ids(): string[] {
    return this.letters.map(({ headers }) => String(headers['zhiban-message-id']));
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
