export { AlarmsModule } from './alarms.module';
export { OpenAlarms } from './open';
export { AlarmAnnouncements, type AlarmFact } from './record/alarm-announcements';
export { AlarmFacts, type AlarmFactTold } from './watch/alarm-facts';
export { AlarmWatch } from './watch/alarm-watch';
