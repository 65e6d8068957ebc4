export { FullAttendanceModule } from './full-attendance.module';
