import { Module } from '@nestjs/common';
import { OpenAlarms } from './open-alarms';

/** A module of its own, so that boards can show alarms which are found by looking at boards' pieces. */
@Module({ providers: [OpenAlarms], exports: [OpenAlarms] })
export class OpenAlarmsModule {}
