export { isNight } from './rules/day-with-night.rule';
export { policyOn } from './rules/request-rule';
export { workingDaysBefore } from './rules/working-days-before';
export { judgeSwap, swapRules, swapRulesAsked } from './swap/judge-swap';
export { findRings, type Ring, type RingBounds, type RingSearch, type SwapWish } from './swap/rings';
export { beginOf, givenShift, partiesOf, type SwapCase, type Transfer } from './swap/swap-case';
export { givenIn, wholeAgain } from './swap/swap-back';
export { swapChanges, type NewPieceId, type SwapChanges, type SwapFlaw } from './swap/swap-changes';
export { afterSwapStep, swapIsOpen } from './swap/swap-states';
export { firstLeaveTypes } from './leave/first-types';
export { forbiddenLeave } from './leave/forbidden-leave';
export { judgeLeave, leaveRules, leaveRulesAsked } from './leave/judge-leave';
export type { AllottedDay, LeaveCase } from './leave/leave-case';
export { leaveMinutes, pieceMinutes } from './leave/leave-minutes';
export { leaveChanges, leaveHoles, leaveTime, rosteredDays } from './leave/leave-times';
export {
  inTime,
  isPartOf,
  isWhole,
  isWithin,
  pieceAmong,
  pieceTwice,
  pieceUntil,
  type BackAt,
} from './leave/leave-pieces';
export { availableOn, balanceOf, balanceOn, dueExpiries, openGrants, type OpenGrant } from './leave/ledger';
export { waitingOdds, type Odds, type PastWait } from './leave/waiting';
export { afterLeaveStep, leaveIsOpen } from './leave/leave-states';
export { callsOf, leastToDecide, type Calls, type CallTimes } from './deadlines/calls';
export { leaveDecideBy, swapDecideBy, type Decidable } from './deadlines/decide-by';
