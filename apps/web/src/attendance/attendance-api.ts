import type {
  AttendanceRecord,
  AttendanceRecords,
  AttendanceSettled,
  AttendanceSums,
  MyAttendance,
  SettleAttendance,
} from '@zhiban/wire';
import { ask, saveFile } from '../platform/http';

export interface AskedDays {
  first: string;
  last: string;
  site: string;
  team: string;
}

const root = '/api/v1/attendance';

const query = ({ first, last, site, team }: AskedDays, more: Record<string, string> = {}): string => {
  const place = { ...(site && { site }), ...(team && { team }) };
  return new URLSearchParams({ first, last, ...place, ...more }).toString();
};

export const attendanceApi = {
  list: (asked: AskedDays, state: 'open' | 'all') =>
    ask<AttendanceRecords>('GET', `${root}?${query(asked, { state })}`),
  sums: (asked: AskedDays, by: 'team' | 'person') =>
    ask<AttendanceSums>('GET', `${root}/summary?${query(asked, { by })}`),
  settle: (json: SettleAttendance) => ask<AttendanceSettled>('POST', `${root}/decisions`, { json }),
  save: (asked: AskedDays, by: string, format: string, language: string) =>
    saveFile(`${root}/export?${query(asked, { by, format, language })}`),
  mine: ({ first, last }: Pick<AskedDays, 'first' | 'last'>) =>
    ask<MyAttendance>('GET', `/api/v1/my-attendance?first=${first}&last=${last}`),
  word: (id: string, word: string) =>
    ask<AttendanceRecord>('POST', `/api/v1/my-attendance/${id}/word`, { json: { word } }),
};
