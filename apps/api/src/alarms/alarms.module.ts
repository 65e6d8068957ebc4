import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DevicesModule } from '../devices';
import { FloorAsksModule } from '../floor-asks';
import { HandoverFactsModule } from '../handover-facts';
import { IngestModule } from '../ingest';
import { LiveModule } from '../live';
import { ReportsModule } from '../reports';
import { WallboardModule } from '../wallboard';
import { AlarmsAnnounced } from './neighbours/alarms-announced';
import { DifferingDays } from './neighbours/differing-days';
import { HandoverBreaches } from './neighbours/handover-breaches';
import { MissedScreens } from './neighbours/missed-screens';
import { RaisedHands } from './neighbours/raised-hands';
import { OpenAlarmsModule } from './open';
import { AlarmAnnouncements } from './record/alarm-announcements';
import { AlarmClerk } from './record/alarm-clerk';
import { AlarmEventEntity } from './record/alarm-event.entity';
import { AlarmHandling } from './record/alarm-handling';
import { AlarmStore } from './record/alarm-store';
import { AlarmEntity } from './record/alarm.entity';
import { AlarmsController } from './record/alarms.controller';
import { AlarmsRepository } from './record/alarms.repository';
import { AlarmsService } from './record/alarms.service';
import { AlarmRuleEntity } from './rules/alarm-rule.entity';
import { AlarmRulesController } from './rules/alarm-rules.controller';
import { AlarmRulesRepository } from './rules/alarm-rules.repository';
import { AlarmRulesService } from './rules/alarm-rules.service';
import { AlarmHistory } from './then';
import { AlarmBook } from './watch/alarm-book';
import { AlarmFacts } from './watch/alarm-facts';
import { AlarmWatch } from './watch/alarm-watch';
import { FloorSightings } from './watch/floor-sightings';
import { FloorWatch } from './watch/floor-view';

@Module({
  imports: [
    TypeOrmModule.forFeature([AlarmEntity, AlarmEventEntity, AlarmRuleEntity]),
    DevicesModule,
    FloorAsksModule,
    HandoverFactsModule,
    IngestModule,
    LiveModule,
    ReportsModule,
    WallboardModule,
    OpenAlarmsModule,
  ],
  controllers: [AlarmsController, AlarmRulesController],
  providers: [
    AlarmAnnouncements,
    AlarmBook,
    AlarmClerk,
    AlarmFacts,
    AlarmHandling,
    AlarmHistory,
    AlarmRulesRepository,
    AlarmRulesService,
    AlarmsAnnounced,
    AlarmsRepository,
    AlarmsService,
    AlarmStore,
    AlarmWatch,
    FloorSightings,
    DifferingDays,
    FloorWatch,
    HandoverBreaches,
    MissedScreens,
    RaisedHands,
  ],
  exports: [
    AlarmAnnouncements,
    AlarmFacts,
    AlarmHistory,
    AlarmRulesService,
    AlarmsService,
    AlarmWatch,
    OpenAlarmsModule,
  ],
})
export class AlarmsModule {}
