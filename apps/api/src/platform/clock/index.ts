export { CLOCK, ClockModule } from './clock.module';
export { asOf } from './centre-clock';
