import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line between screens and a server that can be cut: a port of its own, everything passed on as it comes. */
export class CuttableLine {
  private readonly open = new Set<Socket>();
  private whole = true;

  private constructor(
    private readonly server: Server,
    private readonly to: number,
  ) {
    server.on('connection', (near) => this.join(near));
  }

  static async open(to: number): Promise<CuttableLine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new CuttableLine(server, to);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Ends every connection at once; new ones come through. */
  cut(): void {
    for (const socket of this.open) socket.destroy();
    this.open.clear();
  }

  /** Ends every connection and lets none through until it is mended. */
  break(): void {
    this.whole = false;
    this.cut();
  }

  mend(): void {
    this.whole = true;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.cut();
    await closed;
  }

  private join(near: Socket): void {
    if (!this.whole) return void near.destroy();
    const far = connect({ port: this.to, host: '127.0.0.1', noDelay: true });
    near.setNoDelay(true);
    for (const [own, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(own);
      own.on('error', () => other.destroy());
      own.on('close', () => {
        this.open.delete(own);
        other.destroy();
      });
      own.pipe(other);
    }
  }
}
