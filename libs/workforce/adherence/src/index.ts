export { countIn, countsOf, nobody } from './attendance-counts';
export { isHere, type SeatSeen } from './seat-seen';
export { standingAt, type Attending, type Stands } from './standing-at';
export { stretchesOf, type Stretch } from './stretch';
