import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type Clock } from '@zhiban/time';
import { CentreSettingsService } from '../centre';
import { CLOCK } from '../platform/clock';

/** Which day it is where the centre is. */
@Injectable()
export class CentreDay {
  constructor(
    private readonly settings: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  today(): string {
    return this.of(this.clock.now());
  }

  /** Of an instant (ms). */
  of(at: number): string {
    return dateIn(this.settings.current().settings.timeZone, at);
  }
}
