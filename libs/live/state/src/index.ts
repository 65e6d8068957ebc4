export { applyEvent, feedEvent } from './apply-event';
export { awayLimits, findReason, type AwayLimits } from './away-limits';
export type { Fact, FactKind, FactOf, Tell } from './facts';
export {
  createFloor,
  type Floor,
  type FloorOptions,
  type FloorQueue,
  type Gap,
  type Membership,
  type Seat,
  type Talk,
  type Visit,
} from './floor';
export { floorFromJson, floorToJson, type FloorJson } from './floor-json';
export { advanceFloor } from './seat-steps';
export { seatState, type SeatNow } from './seat-state';
export { oldestWaiting, waitingIn, waitingLongerThan } from './waiting';
