export { countIn, countsOf, nobody } from './attendance-counts';
export { attendanceOf, followsLeave, type Attendance, type Finding } from './attendance-of';
export { doingOf, isPresent, togetherOf, within, withoutHidden, type Stint } from './presence';
export { isHere, type SeatSeen } from './seat-seen';
export { standingAt, type Attending, type Stands } from './standing-at';
export { stretchesOf, type Stretch } from './stretch';
export { unrosteredWork } from './unrostered-work';
