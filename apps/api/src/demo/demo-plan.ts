import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../platform/clock';
import { Environment } from '../platform/environment';
import { DemoHands } from './demo-hands';
import { DemoPlanning } from './demo-planning';
import { DemoRecord } from './demo-record';

/** A demo's roster: planned behind the first page, and never where anybody else plans. */
@Injectable()
export class DemoPlan {
  private readonly log = new Logger('Demo');

  constructor(
    private readonly environment: Environment,
    private readonly hands: DemoHands,
    private readonly planning: DemoPlanning,
    private readonly record: DemoRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(): Promise<void> {
    if (!this.environment.demo) return;
    const hands = await this.hands.all();
    if (!hands) return;
    const started = performance.now();
    const now = this.clock.now();
    const shifts = await this.planning.plan(hands, await this.hands.weeks(now), now);
    await this.record.begin(now);
    const ms = Math.round(performance.now() - started);
    if (shifts > 0) this.log.log({ msg: 'the demo’s roster is planned', shifts, ms });
  }
}
