/** Refusals of the record of attendance; part of `errorTable`. */
export const attendanceErrors = {
  'attendance.none': { status: 404, zh: '没有这条考勤记录。', en: 'There is no such record of attendance.' },
  'attendance.no-reach': {
    status: 403,
    zh: '您无权确认此人的考勤。',
    en: 'You may not confirm the attendance of this person.',
  },
  'attendance.own': {
    status: 403,
    zh: '本人的考勤由他人确认。',
    en: 'Your own attendance is confirmed by somebody else.',
  },
  'attendance.reason-missing': {
    status: 400,
    zh: '不计入的考勤须写明原因。',
    en: 'What is excused needs a reason.',
  },
  'attendance.findings-differ': {
    status: 400,
    zh: '每一项考勤结果都要有结论。',
    en: 'Each finding needs an answer.',
  },
} as const;
