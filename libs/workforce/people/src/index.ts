export { availabilityIn, weeklyMinutesLeft } from './availability';
export { daySpan, includes, type DaySpan } from './day-span';
export { knownPerson, levelOf, termsOn, type AvailableSpan, type KnownPerson, type TermSpan } from './known-person';
export { personFaults, termLimits, type PersonFault, type TermLimits } from './person-faults';
export {
  birthday,
  monthsLater,
  protectedSpans,
  protectionCauses,
  spanDates,
  type ProtectedSpan,
  type ProtectionCause,
  type ProtectionRules,
} from './protection';
