import { Injectable } from '@nestjs/common';
import { AlarmAnnouncements } from './alarm-announcements';
import { AlarmClerk } from './alarm-clerk';
import { AlarmsRepository } from './alarms.repository';

/** Where alarms are kept and told of. */
@Injectable()
export class AlarmStore {
  constructor(
    readonly repository: AlarmsRepository,
    readonly clerk: AlarmClerk,
    readonly announcements: AlarmAnnouncements,
  ) {}
}
