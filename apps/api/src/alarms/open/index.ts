export { OpenAlarms, type OpenAlarm } from './open-alarms';
export { OpenAlarmsModule } from './open-alarms.module';
