import type { AttendanceRecord } from '@zhiban/wire';

/** A record for specs: everything but what matters is given. */
export const aRecord = (more: Partial<AttendanceRecord> = {}): AttendanceRecord => ({
  ...{
    id: 'r',
    version: 1,
    state: 'clear',
    date: '2026-11-23',
    from: 0,
    to: 1,
    shifts: [],
    afterLeave: false,
    relief: null,
  },
  ...{ findings: [], unseenMinutes: 0, strip: [], computedAt: 0, steps: [], mayConfirm: true },
  person: {
    ...{ id: 'p', number: '1001', name: '王小丽', nameEn: null, site: '北京', siteEn: null },
    ...{ team: '一组', teamEn: null },
  },
  ...more,
});
