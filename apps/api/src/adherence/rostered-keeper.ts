import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../platform/clock';
import { PublishedRoster } from '../roster';
import { RosteredWriting } from './rostered-writing';

const hourMs = 3_600_000;
/** Shifts of so long around now are kept, and read anew well before they run out. */
const aroundMs = 26 * hourMs;

/** Keeps the book of who is rostered now: read when a roster is published, and every hour, but by no tick. */
@Injectable()
export class RosteredKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Adherence');
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly roster: PublishedRoster,
    private readonly writing: RosteredWriting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.roster.changes.subscribe(() => void this.renew());
    this.timer = setInterval(() => void this.renew(), hourMs);
    await this.renew();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.reading;
  }

  /** One reading after the other, so that an older one never comes last. What cannot be read leaves what was known. */
  private renew(): Promise<void> {
    this.reading = this.reading.then(() => this.read()).catch((error: unknown) => this.log.error(error));
    return this.reading;
  }

  private async read(): Promise<void> {
    const now = this.clock.now();
    await this.writing.write(await this.roster.around({ from: now - aroundMs, to: now + aroundMs }));
  }
}
