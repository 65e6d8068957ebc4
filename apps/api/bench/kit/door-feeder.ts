import { sampleEvents } from './sample-events';

const batchEvents = 20;
const feeders = 3;
const againMs = 100;
const patienceMs = 60_000;

/** Feeds by the HTTP door and keeps a ledger of what was acknowledged. A batch without an answer is sent again, as it is. */
export class DoorFeeder {
  readonly acknowledged: string[] = [];
  retries = 0;
  private feeding: Promise<unknown> = Promise.resolve();
  private stopped = false;
  private batches = 0;

  constructor(
    private readonly address: string,
    private readonly key: string,
  ) {}

  begin(): void {
    this.feeding = Promise.all(Array.from({ length: feeders }, () => this.feed()));
  }

  /** Resolves when something new has been acknowledged. */
  async moves(): Promise<void> {
    const before = this.acknowledged.length;
    const deadline = Date.now() + patienceMs;
    while (this.acknowledged.length === before) {
      if (Date.now() > deadline) throw new Error('the door acknowledges nothing any more');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async end(): Promise<void> {
    this.stopped = true;
    await this.feeding;
  }

  private async feed(): Promise<void> {
    while (!this.stopped) {
      const events = sampleEvents(batchEvents, Date.now() - 60_000, `b${this.batches++}`);
      while (!this.stopped && !(await this.send(events))) {
        this.retries += 1;
        await new Promise((resolve) => setTimeout(resolve, againMs));
      }
    }
  }

  private async send(events: ReturnType<typeof sampleEvents>): Promise<boolean> {
    try {
      const response = await fetch(this.address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.key}` },
        body: JSON.stringify({ events }),
        signal: AbortSignal.timeout(10_000),
      });
      const text = await response.text();
      if (response.status === 400 || response.status === 422 || response.status === 401) throw new RefusedBatch(text);
      if (!response.ok) return false;
      for (const event of events) this.acknowledged.push(event.id);
      return true;
    } catch (error) {
      if (error instanceof RefusedBatch) throw error;
      return false;
    }
  }
}

/** The door understands the batch and does not want it: the bench itself is wrong. */
class RefusedBatch extends Error {}
