import { createServer, type Server, type Socket } from 'node:net';
import type { FloorWorld } from '@zhiban/acd-days';
import type { AmiEvent } from '../ami/block';
import { ExchangeVoice } from '../voice/exchange-voice';
import type { Account } from './account';
import { Session } from './session';

/** After its restart the exchange needs a moment before it takes connections; one that comes earlier is dropped at once. */
const bootMs = 300;

/** The manager port of a floor: every client hears what happens from its login on. */
export class ExchangeServer {
  private readonly server: Server;
  private readonly sessions = new Map<Socket, Session>();
  private readonly voice: ExchangeVoice;
  private moment: AmiEvent[] = [];
  private frozen = false;
  /** While the line is cut, connections are dropped as soon as they come. */
  private cut = false;
  private cutEnd: NodeJS.Timeout | null = null;

  constructor(
    private readonly world: FloorWorld,
    private readonly account: Account,
    private readonly catchUp: () => void,
    /** Seconds on the floor in one real second. */
    private readonly speed: number,
  ) {
    this.voice = new ExchangeVoice(world);
    this.server = createServer({ noDelay: true }, (socket) => this.accept(socket));
    world.listen((fact) => {
      this.moment.push(...this.voice.tell(fact));
      if (fact.type === 'link-dropped') this.drop(fact.ms / this.speed);
      if (fact.type === 'exchange-stopped') this.goDown();
      if (fact.type === 'exchange-started') this.comeBack();
    });
  }

  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        const address = this.server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  /** Sends what has happened since the last time. */
  flush(): void {
    if (this.moment.length === 0) return;
    const moment = this.moment;
    this.moment = [];
    for (const session of this.sessions.values()) session.hear(moment);
  }

  /** Cuts every connection, and refuses new ones for a while. Times are of the real clock. */
  drop(ms: number): void {
    this.flush();
    this.disconnect();
    this.cut = true;
    if (this.cutEnd) clearTimeout(this.cutEnd);
    this.cutEnd = setTimeout(() => (this.cut = false), ms);
  }

  /** Keeps the connections open and says nothing more. */
  freeze(): void {
    this.frozen = true;
    for (const session of this.sessions.values()) session.freeze();
  }

  thaw(): void {
    this.frozen = false;
    for (const session of this.sessions.values()) session.thaw();
  }

  sendRaw(bytes: Buffer): void {
    for (const session of this.sessions.values()) session.send(bytes);
  }

  async close(): Promise<void> {
    if (this.cutEnd) clearTimeout(this.cutEnd);
    this.disconnect();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private goDown(): void {
    this.flush();
    this.cut = true;
    for (const socket of this.sessions.keys()) socket.end();
    this.sessions.clear();
  }

  private comeBack(): void {
    if (this.cutEnd) clearTimeout(this.cutEnd);
    this.cutEnd = setTimeout(() => (this.cut = false), bootMs);
  }

  private disconnect(): void {
    for (const socket of this.sessions.keys()) socket.destroy();
    this.sessions.clear();
  }

  private accept(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    if (this.cut) return void socket.destroy();
    this.catchUp();
    const session = new Session(socket, this.account, this.world, this.catchUp);
    if (this.frozen) session.freeze();
    this.sessions.set(socket, session);
    socket.on('close', () => this.sessions.delete(socket));
  }
}
