/** Refusals of requests for leave; part of `errorTable`. What the rule-book says against one is an answer, not one of these. */
export const leaveErrors = {
  'leave-request.not-for': { status: 403, zh: '您无权为此人提出申请。', en: 'You may not file for this person.' },
  'leave-request.none': { status: 404, zh: '没有这个请假申请。', en: 'There is no such request for leave.' },
  'leave-request.type': { status: 400, zh: '没有这种假，或已停用。', en: 'There is no such kind of leave any more.' },
  'leave-request.unit': {
    status: 400,
    zh: '该假种不能按所选时段请假（{date}）。',
    en: 'This kind of leave is not taken in such a piece ({date}).',
  },
  'leave-request.piece-twice': { status: 400, zh: '{date} 的时段有重叠。', en: 'Two pieces overlap on {date}.' },
  'leave-request.overlap': {
    status: 409,
    zh: '{date} 已有未决或已批准的请假。',
    en: 'There is leave already, asked for or approved, on {date}.',
  },
  'leave-request.past': {
    status: 409,
    zh: '请假须在开始前提出；突发病假请选择事后补交。',
    en: 'Leave is asked for before it begins; sudden illness is filed afterwards as such.',
  },
  'leave-request.too-far': {
    status: 400,
    zh: '请假日期须在过去一年至未来两年之间。',
    en: 'Leave is of the last year or of the next two.',
  },
  'leave-request.not-sudden': {
    status: 400,
    zh: '只有允许事后补交的假种、且已开始的请假才可补交。',
    en: 'Only leave that has begun, of a kind that may be filed afterwards, is filed so.',
  },
  'leave-request.not-employed': {
    status: 409,
    zh: '此人 {date} 不在职。',
    en: 'This person is not employed on {date}.',
  },
  'leave-request.calendar-unknown': {
    status: 409,
    zh: '节假日日历尚无 {year} 年，无法计算请假天数。',
    en: 'The calendar of holidays does not know {year} yet, so the days cannot be counted.',
  },
  'leave-request.wrong-step': {
    status: 409,
    zh: '该申请现在不能这样处理。',
    en: 'This cannot be done with the request as it stands.',
  },
  'leave-request.own-decision': {
    status: 403,
    zh: '不能审批自己的请假。',
    en: 'Nobody decides on their own leave.',
  },
  'leave-request.no-reach': { status: 403, zh: '您无权审批此人的请假。', en: 'The request is not yours to decide.' },
  'leave-request.reason-missing': { status: 400, zh: '请写明理由。', en: 'A reason has to be given.' },
  'leave-request.return-day': {
    status: 400,
    zh: '销假日期须在请假期间内，本人只能从今天起销假。',
    en: 'The day of return lies within the leave; for oneself it is today or later.',
  },
  'leave-request.return-time': {
    status: 400,
    zh: '整天的假只能从中午起销假；按小时请的假可从其中任一时刻起。',
    en: 'A whole day of leave ends at noon at the earliest; hours of leave at any time of theirs.',
  },
  'leave-certificate.type': {
    status: 415,
    zh: '文件内容与所称类型不符；只接受 PDF、JPEG、PNG。',
    en: 'The file is not what it says it is; PDF, JPEG and PNG are accepted.',
  },
  'leave-certificate.too-many': {
    status: 409,
    zh: '一个申请最多 {max} 个附件。',
    en: 'A request has at most {max} files.',
  },
  'leave-certificate.none': {
    status: 404,
    zh: '没有这个附件，或已按期删除。',
    en: 'There is no such file, or it was deleted in time.',
  },
  'leave-certificate.other-key': {
    status: 409,
    zh: '附件由另一个密钥文件加密，现在无法读取。',
    en: 'The file was encrypted with another key file and cannot be read now.',
  },
  'leave-settings.stale': {
    status: 409,
    zh: '设置已被 {author} 修改，请刷新后重试。',
    en: 'The settings were changed by {author} meanwhile; look at them again.',
  },
  'leave-settings.type-used': {
    status: 409,
    zh: '假种“{type}”已被使用，只能停用，不能删除。',
    en: 'The kind of leave “{type}” is in use; it can be switched off, not removed.',
  },
  'leave-settings.type-twice': { status: 400, zh: '假种代码“{type}”重复。', en: 'The code “{type}” is given twice.' },
  'leave-settings.place-twice': {
    status: 400,
    zh: '同一范围的名额重复。',
    en: 'An allotment is given twice for one place.',
  },
  'leave-ledger.type': { status: 400, zh: '该假种没有余额。', en: 'This kind of leave has no balance.' },
  'leave-ledger.person': { status: 404, zh: '没有这个人。', en: 'There is no such person.' },
  'leave-ledger.head': {
    status: 400,
    zh: '文件首行须有“工号”“假种”“天数”三列。',
    en: 'The first row of the file has to name number, type and days.',
  },
  'leave-ledger.wrong-rows': {
    status: 409,
    zh: '文件有 {count} 处错误，未导入。',
    en: '{count} rows of the file are wrong; nothing was imported.',
  },
} as const;
