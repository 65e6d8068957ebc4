export { FullAttendanceModule } from './full-attendance.module';
export { LateOrEarly } from './late-or-early';
