export { drawn, type Drawing } from './drawn-week';
export { handClock } from '@zhiban/time';
export { type CallDay, callDay, type DrawnQueue } from './call-day';
export { restlessDay } from './restless-day';
export { pick, seededChance } from './seeded-chance';
