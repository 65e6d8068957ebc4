export { abandonRate, abandonRateWithoutShort, connectRate } from './contact-rates';
export { countFact } from './count-fact';
export {
  addReading,
  emptyReading,
  figureSet,
  sumReadings,
  type FigureRule,
  type WaitingLonger,
  type WindowReading,
} from './figure-set';
export { copyFigures, type FiguresCopy } from './figures-copy';
export {
  figuresFromJson,
  figuresJsonLater,
  figuresRestoring,
  figuresToJson,
  type FiguresJson,
  type FiguresJsonLater,
} from './figures-json';
export { formulas, type Formula, type FormulaKey } from './formulas';
export { averageHandlingTime } from './handling-time';
export { LiveFigures, type ClosedTallies, type FigureRules, type IntervalTally } from './live-figures';
export { noTimes } from './state-clock';
export { occupancy, type StateTimes } from './occupancy';
export { averageSpeedOfAnswer, averageWaitToAbandon } from './queue-times';
export { measure, measureWindow, type Present } from './measure';
export { ratio, ratio4, wholeMs, type Quotient } from './ratio';
export { meanRing, ringsAnsweredInTime } from './ring-times';
export type { PauseTimes, SeatIntervalTally } from './seat-book';
export { abandonedWithin, answeredWithin, serviceLevel, shortAbandons } from './service-level';
export { addTally, emptyTally, leftOtherwise, outcomes, subtractTally, sumTallies, type Tally } from './tally';
export { tallyFromJson, tallyToJson, type TallyJson } from './tally-json';
export {
  agentColumnIds,
  queueColumnIds,
  spanColumn,
  storedFigure,
  usualQueueColumnIds,
  type SpanColumn,
} from './span-columns';
export { addInterval, addSpan, emptySpan, sumSpans, type SpanSum, type StoredReading } from './span-sum';
