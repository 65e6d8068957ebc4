export { CentreRules } from './centre-rules';
export { CheckpointClerk } from './checkpoint-clerk';
export { FloorRuntime } from './floor-runtime';
export type { StoredInterval } from './interval-figure.store';
export { LiveModule } from './live.module';
export { LiveStart } from './live-start';
export { maskCaller } from './mask-caller';
export { ServerRun } from './server-run';
export { SourceFloor } from './source-floor';
