export {
  actsDue,
  caseClocksOf,
  clockKinds,
  clocksOf,
  firstClockRules,
  nextActAt,
  overOverdue,
  type ClockAct,
  type ClockKind,
  type ClockRules,
  type RunningClock,
  type TimedCase,
  type TimedException,
} from './clocks';
export { keyFigures, keyFiguresBy, type CountedException, type KeyFigures } from './key-figures';
export { afterCaseStep, afterCorrectiveStep, afterExceptionStep, exceptionIsOpen } from './states';
