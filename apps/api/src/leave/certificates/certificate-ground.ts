import { Inject, Injectable } from '@nestjs/common';
import { addDays, dateIn, type Clock } from '@zhiban/time';
import { CLOCK } from '../../platform/clock';
import { RosterWorlds } from '../../roster';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { datesOf } from '../keeping/leave-requests.repository';
import { LeaveSettingsService } from '../settings/leave-settings.service';

/** How long a certificate is kept. */
@Injectable()
export class CertificateGround {
  constructor(
    private readonly settings: LeaveSettingsService,
    private readonly worlds: RosterWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  keptUntil({ pieces }: LeaveRequestEntity): { at: Date; until: string } {
    const now = this.clock.now();
    const today = dateIn(this.worlds.timeZone, now);
    const { last } = datesOf(pieces);
    return { at: new Date(now), until: addDays(last > today ? last : today, this.settings.current().certificateDays) };
  }

  today(): string {
    return dateIn(this.worlds.timeZone, this.clock.now());
  }
}
