export { AlarmsModule } from './alarms.module';
export { OpenAlarms } from './open';
export { AlarmAnnouncements, type AlarmFact } from './record/alarm-announcements';
export { AlarmEntity } from './record/alarm.entity';
export { AlarmsService } from './record/alarms.service';
export { AlarmFacts, type AlarmFactTold } from './watch/alarm-facts';
export { AlarmHistory, alarmThen, type AlarmStory } from './then';
export { AlarmWatch } from './watch/alarm-watch';
export type { FloorView } from './watch/floor-view';
