export { AlarmHistory } from './alarm-history';
export { alarmThen, type AlarmStory } from './alarm-then';
