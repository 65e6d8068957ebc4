import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  /** The mail as it came over the line. */
  raw: string;
}

/** A real mail server on this machine. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** Recipients whose mail it refuses, with the code that it answers. */
  readonly refuses = new Map<string, number>();

  private server = this.freshServer();

  static async open(): Promise<MailServer> {
    const mails = new MailServer();
    await mails.listen(0);
    return mails;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** What follows the header of that name in a mail, its folds undone. */
  static header(mail: ReceivedMail | undefined, name: string): string | null {
    const [head = ''] = (mail?.raw ?? '').split('\r\n\r\n');
    const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
    const found = lines.find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}: `));
    return found?.slice(name.length + 2) ?? null;
  }

  /** After `close`: back on the port that it had. */
  async resume(port: number): Promise<void> {
    this.server = this.freshServer();
    await this.listen(port);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private listen(port: number): Promise<void> {
    return new Promise((resolve) => this.server.listen(port, '127.0.0.1', () => resolve()));
  }

  private freshServer(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, callback) => {
        const code = this.refuses.get(address);
        callback(code === undefined ? null : Object.assign(new Error('not here'), { responseCode: code }));
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          this.mails.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
          callback();
        });
      },
    });
  }
}
