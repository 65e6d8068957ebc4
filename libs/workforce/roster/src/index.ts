export { withBreaks } from './breaks/free-breaks';
export { inOrderOfBreaks, placeBreaks, type BreakWanted, type PlacedBreaks, type Staffed } from './breaks/place-breaks';
export { outermost } from './cover/outermost';
export { addShift, lowestPresence, plannedSeats } from './cover/planned-seats';
export { countedShifts, counts, presence, type People, type Posts, type Requirement } from './cover/presence';
export { applyEdit, remedyEdit, seenNow, type AppliedEdit, type StaleEdit } from './edits/apply-edit';
export { appliedBatch, mentioned, type AppliedBatch } from './edits/batch';
export {
  afterStep,
  judgeEdits,
  openDraft,
  standingAgainst,
  type EditForecast,
  type ForecastEnd,
  type OpenDraft,
} from './edits/open-draft';
export { endOf, requirementParts } from './cover/requirement-parts';
export { changesOf, inverseOf, type Edited, type EditRefusal, type ShiftOf } from './edits/changes-of';
export { personsOf, shelfOf, withChanges, type ShiftChange, type ShiftShelf } from './edits/shift-shelf';
export { burdens, BurdenTally, noBurden, togetherBorne, weightOf, type Burden } from './fairness/burden';
export { payClasses, payOf, type PaidMinutes, type PayClass } from './pay/pay-class';
export { policyAt } from './policy/policy-at';
export { policyFaults, policyVersionFaults, type PolicyFault } from './policy/policy-faults';
export {
  bankRegulation,
  chinaComprehensive,
  chinaStandard,
  euWorkingTime,
  policyPresets,
  type PolicyPreset,
} from './policy/presets';
export { breaksWanted, misfitBreaks, patternShift } from './shapes/pattern-shift';
export { rotationCells } from './shapes/rotation-cells';
export { shiftedDays } from './shapes/shifted-days';
export { minutesOwed } from './rules/hours-of-period.rule';
export { personRuleIds, personRules, ruleCites } from './rules/rule-book';
export type { PersonRuleId, RequestRuleId, PlannedCover, RosterRule, RosterRuleId, Rule } from './rules/rule';
export { settlementSpan, weekSpan } from './rules/spans';
export { amount, clockText, dateText, duration, momentText } from './sentences/amounts';
export { ruleNames } from './sentences/rule-names';
export { overrideSentence, remedySentence, ruleName, verdictSentence, type Reader } from './sentences/verdict-sentence';
export { judge, rulesAsked } from './verdicts/judge';
export { hindrances, judgeChange, type ChangeVerdicts, type Hindrances } from './verdicts/judge-change';
export {
  byPerson,
  changesByPerson,
  coverBeforeAndAfter,
  coverInTurns,
  judgeRosterChange,
  personBeforeAndAfter,
  together,
  type BeforeAndAfter,
  type CoverBeforeAndAfter,
  type RosterBoard,
  type RosterChangeVerdicts,
} from './verdicts/judge-roster-change';
export { coverWithin } from './verdicts/cover-within';
export { coverSteps, judgeCover, plannedCover, type CoverStep } from './verdicts/judge-cover';
export { onlyWorse } from './verdicts/only-worse';
export { unsettled } from './verdicts/unsettled';
export { moved, remedied, resized, splitAt } from './verdicts/remedy';
export { horizon, type DaysSpan } from './world/horizon';
export { holidayCalendar, type HolidayCalendar } from './world/holiday-calendar';
export {
  duty,
  scheduleUnder,
  type Duty,
  type PersonRoster,
  type PersonSchedule,
  type Stretch,
  type WorkDay,
} from './world/schedule';
export { afterWork, sharedMinutes, workMinutes } from './world/work-time';
export {
  judgeable,
  kindOf,
  openWorld,
  workingDays,
  type PolicyInForce,
  type Post,
  type World,
  type WorldOptions,
} from './world/world';
