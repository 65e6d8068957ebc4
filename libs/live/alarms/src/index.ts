export {
  evaluate,
  type AlarmReading,
  type EvaluatedRule,
  type AlarmStates,
  type Evaluation,
  type Glance,
  type Turned,
} from './evaluate';
export { type Levels } from './grade';
export { inHours } from './hours';
export { storedState, type AlarmState } from './judge';
export { measures, type Measure } from './measures';
export { ruleFaults, type RuleFault } from './rule-faults';
export { sourceFault, type SourceTrouble } from './source-fault';
export { alarmSteps, alarmTurns, type AlarmStep, type AlarmTurn } from './steps';
