import { burst, restart, type FloorWorld } from '@zhiban/acd-days';
import { ExchangeServer } from '../server/exchange-server';
import type { Account } from '../server/account';
import type { Clock } from '@zhiban/time';

const tickMs = 20;
/** Bytes that are no AMI: a broken frame with invalid UTF-8 and NUL, and a half event whose end never comes. */
const garbage = Buffer.concat([
  Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0d, 0x0a, 0x0d, 0x0a]),
  Buffer.from('Event: AgentConnect\r\nPrivilege: agent,all\r\nQueue\r\nno colon here\r\n: empty\r\n\r\n'),
  Buffer.from('Event: NobodyKnowsThis\r\nPrivilege: agent,all\r\nWhat: \xc3\x28\r\n\r\n', 'latin1'),
]);
const dropMs = 1_000;

/** A floor in motion behind a manager port. */
export class LiveFloor {
  private readonly server: ExchangeServer;
  private ticking: NodeJS.Timeout | null = null;

  constructor(
    private readonly world: FloorWorld,
    private readonly clock: Clock,
    account: Account,
    speed: number,
  ) {
    this.server = new ExchangeServer(world, account, () => this.catchUp(), speed);
  }

  async open(port: number, host: string): Promise<number> {
    const opened = await this.server.listen(port, host);
    this.ticking = setInterval(() => this.catchUp(), tickMs);
    return opened;
  }

  async close(): Promise<void> {
    if (this.ticking) clearInterval(this.ticking);
    await this.server.close();
  }

  drop(ms = dropMs): void {
    this.server.drop(ms);
  }

  freeze(): void {
    this.server.freeze();
  }

  thaw(): void {
    this.catchUp();
    this.server.thaw();
  }

  garbage(): void {
    this.catchUp();
    this.server.sendRaw(garbage);
  }

  burst(queue: string, minutes?: number): void {
    burst(this.world, this.world.queue(queue), minutes);
  }

  restart(): void {
    this.catchUp();
    restart(this.world);
  }

  private catchUp(): void {
    this.world.runTo(this.clock.now());
    this.server.flush();
  }
}
