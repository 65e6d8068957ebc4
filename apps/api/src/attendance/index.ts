export { AttendanceModule } from './attendance.module';
export { AttendanceReading, type MonthAttendance } from './attendance-reading';
export { SeenSince } from './seen-since';
