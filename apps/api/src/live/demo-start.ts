import { Inject, Injectable, Logger } from '@nestjs/common';
import type { AcdEvent } from '@zhiban/acd-events';
import type { Clock } from '@zhiban/time';
import { ConnectorDesk, ExchangeIntake } from '../ingest';
import { CLOCK } from '../platform/clock';
import { say } from '../server/terminal';
import { DemoMorning } from './demo-morning';
import { FloorRuntime } from './floor-runtime';

const sayEvery = 0.2;

/** Begins a demo's day: what the simulated exchange has lived through is told, then its link joins on. */
@Injectable()
export class DemoStart {
  private readonly log = new Logger('Live');

  constructor(
    private readonly connectors: ConnectorDesk,
    private readonly intake: ExchangeIntake,
    private readonly floor: FloorRuntime,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `lastAt`: instant (ms) of the last stored event of the exchange; 0: none. A day that was begun is not told again. */
  async tellMorning(lastAt: number): Promise<void> {
    const { from } = this.floor.businessDay;
    if (!this.connectors.simulates || lastAt >= from) return;
    const morning = new DemoMorning(this.connectors.worldFrom, from);
    const started = performance.now();
    const told = await this.tell(morning, this.clock.now());
    this.log.log({
      msg: 'the simulated day until now is told',
      events: told,
      ms: Math.round(performance.now() - started),
    });
    this.connectors.joinOnto((batch) => this.join(morning, batch));
  }

  private async tell(morning: DemoMorning, to: number): Promise<number> {
    const status = this.connectors.open();
    let told = 0;
    let said = 0;
    this.floor.tellHistory(status.source, true);
    for (const events of morning.until(to)) {
      this.intake.receive(status, events, true);
      told += events.length;
      said = sayProgress(((events.at(-1)?.at ?? to) - morning.from) / (to - morning.from), said);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return told;
  }

  private join(morning: DemoMorning, batch: readonly AcdEvent[]): readonly AcdEvent[] {
    const joined = morning.join(batch);
    if (!joined) return batch;
    this.intake.receive(this.connectors.open(), joined, true);
    this.floor.tellHistory(this.connectors.source, false);
    return [];
  }
}

/** Says how far the telling is, in steps; returns the step that was said last. */
function sayProgress(share: number, said: number): number {
  const step = Math.floor(share / sayEvery);
  if (step <= said) return said;
  const percent = Math.round(step * sayEvery * 100);
  say(`正在补演示当日到此刻的来电… ${percent} %`, `Telling the demo's day so far… ${percent} %`);
  return step;
}
