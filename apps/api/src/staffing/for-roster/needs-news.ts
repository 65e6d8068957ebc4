import { Inject, Injectable } from '@nestjs/common';
import { dateIn, type Clock } from '@zhiban/time';
import { merge, type Observable } from 'rxjs';
import { CentreSettingsService } from '../../centre';
import { PeopleDirectory } from '../../people';
import { CLOCK } from '../../platform/clock';
import { ExpectedService } from '../expected/expected.service';
import { StaffingRulesService } from '../rules/staffing-rules.service';

/** Whatever makes other needs. */
@Injectable()
export class NeedsNews {
  /** Contacts, goals, shrinkage, posts, work and pools. */
  readonly ofStaffing: Observable<unknown>;
  /** These, and what others tell of by themselves: settings of the centre and people. */
  readonly ofAll: Observable<unknown>;

  constructor(
    expected: ExpectedService,
    rules: StaffingRulesService,
    private readonly settings: CentreSettingsService,
    people: PeopleDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.ofStaffing = merge(expected.changes, rules.changes);
    this.ofAll = merge(this.ofStaffing, settings.changes, people.changes);
  }

  get today(): string {
    return dateIn(this.timeZone, this.clock.now());
  }

  get timeZone(): string {
    return this.settings.current().settings.timeZone;
  }
}
