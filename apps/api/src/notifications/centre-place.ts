import { Inject, Injectable } from '@nestjs/common';
import { zoned, type Clock } from '@zhiban/time';
import { CentreSettingsService } from '../centre';
import { CLOCK } from '../platform/clock';
import { Environment } from '../platform/environment';
import type { Announcing } from './announcing';

/** The centre as messages need to know it: its names, its wall clock, its address. */
@Injectable()
export class CentrePlace {
  constructor(
    private readonly settings: CentreSettingsService,
    private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Announcing {
    return { settings: this.settings.current().settings, address: this.environment.address };
  }

  instant(): number {
    return this.clock.now();
  }

  get mails(): boolean {
    return this.environment.mail !== null;
  }

  /** `HH:MM` on the centre's wall clock. */
  timeOfDay(): string {
    const { timeZone } = this.settings.current().settings;
    return zoned(this.clock.now(), timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  }
}
