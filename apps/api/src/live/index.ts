export { AgentIntervalStore, type PersonOfSeat, type StoredAgentInterval } from './agent-interval.store';
export { CentreRules, type SettingsInForce } from './centre-rules';
export { CheckpointClerk } from './checkpoint-clerk';
export { DayHistory, historyMs } from './day-history';
export { FloorRuntime } from './floor-runtime';
export { agentsOf, closingOf, figuresOf } from './interval-closing';
export { IntervalFigureStore, type StoredContacts, type StoredInterval } from './interval-figure.store';
export { inSlices } from '../platform/in-slices';
export { LiveModule } from './live.module';
export { LiveStart } from './live-start';
export { maskCaller } from './mask-caller';
export { MarkClerk } from './marks/mark-clerk';
export { MarkTaking } from './marks/mark-taking';
export { MarkStore, markEveryMs, type SavedMark } from './marks/mark.store';
export { ServerRun } from './server-run';
export { SettingsThen } from './settings-then';
export type { ShownFloor } from './shown-floor';
export {
  arrivalOf,
  historyEndsMs,
  savedLayout,
  settleMs,
  SourceFloor,
  toldAt,
  type FeedKind,
  type SourceFloorJson,
} from './source-floor';
export type { TakenTouches } from './touched';
export { addedSeries } from './waiting-by-minute';
export { WeekdayHistory } from './weekday-history';
