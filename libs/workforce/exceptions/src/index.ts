export { caseFigures, caseFiguresBy, type CaseCounts, type CaseFigures } from './case-figures';
export {
  actsDue,
  caseClocksOf,
  clockKinds,
  clocksOf,
  firstClockRules,
  nextActAt,
  overOverdue,
  promiseBrokenAt,
  tooMany,
  type ClockAct,
  type ClockKind,
  type ClockRules,
  type RunningClock,
  type TimedCase,
  type TimedException,
} from './clocks';
export { keyFigures, keyFiguresBy, type CountedException, type KeyFigures } from './key-figures';
export { afterCaseStep, afterCorrectiveStep, afterExceptionStep, exceptionIsOpen } from './states';
