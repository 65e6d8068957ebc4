import { Inject, Injectable, Logger } from '@nestjs/common';
import { dateIn, type Clock } from '@zhiban/time';
import { CentreSettingsService } from '../centre';
import { CLOCK } from '../platform/clock';
import { Environment } from '../platform/environment';
import { DemoHands } from './demo-hands';
import { DemoPlanning } from './demo-planning';

/** A demo's roster: planned behind the first page, and never where anybody else plans. */
@Injectable()
export class DemoPlan {
  private readonly log = new Logger('Demo');

  constructor(
    private readonly environment: Environment,
    private readonly settings: CentreSettingsService,
    private readonly hands: DemoHands,
    private readonly planning: DemoPlanning,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(): Promise<void> {
    if (!this.environment.demo) return;
    const hands = await this.hands.all();
    if (!hands) return;
    const started = performance.now();
    const today = dateIn(this.settings.current().settings.timeZone, this.clock.now());
    const shifts = await this.planning.plan(hands, today, this.clock.now());
    const ms = Math.round(performance.now() - started);
    if (shifts > 0) this.log.log({ msg: 'the demo’s roster is planned', shifts, ms });
  }
}
