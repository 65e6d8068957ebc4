export { ClockActs, type KeptAct } from './clock-acts';
export { ClockTellerOf } from './clock-teller-of';
export { ClockWatchOf } from './clock-watch-of';
