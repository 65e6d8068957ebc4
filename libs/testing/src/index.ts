export { handClock } from '@zhiban/time';
