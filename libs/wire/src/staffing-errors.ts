/** Refusals about seats needed. */
export const staffingErrors = {
  'staffing.conflict': {
    status: 409,
    zh: '{author} 已保存了新的人力规则（第 {version} 版）。请重新载入后再改。',
    en: '{author} has saved newer staffing rules (version {version}). Load them again before changing them.',
  },
  'staffing.day-changed': {
    status: 409,
    zh: '{date} 的 {queue} 已被 {author} 改过。请重新载入后再改，已输入的内容仍在本页。',
    en: '{author} has changed {queue} on {date} meanwhile. Load it again; what you typed is still here.',
  },
  'staffing.no-goal': {
    status: 400,
    zh: '至少要有一个目标，否则算不出坐席数。',
    en: 'At least one goal is needed, or no number of seats follows.',
  },
  'staffing.abandon-needs-patience': {
    status: 400,
    zh: '放弃率目标需要平均耐心时长，否则没有人会放弃。',
    en: 'A goal for abandoned callers needs their patience; without it nobody gives up.',
  },
  'staffing.too-much-shrinkage': {
    status: 400,
    zh: '各项缩减合计最多 90%。',
    en: 'The causes of shrinkage may add up to 90 % at most.',
  },
  'staffing.queue-in-two-pools': {
    status: 400,
    zh: '一个队列只能属于一个共享组。',
    en: 'A queue belongs to one group at most.',
  },
  'staffing.never-open': {
    status: 400,
    zh: '所选日期内没有开放时间。',
    en: 'There is no open time within its dates.',
  },
  'staffing.due-before-start': {
    status: 400,
    zh: '截止日期早于开始日期。',
    en: 'It is due before it begins.',
  },
  'staffing.work-too-long': {
    status: 400,
    zh: '一项工作最长 400 天，请拆分。',
    en: 'Work may span 400 days at most; split it.',
  },
  'staffing.no-rules-version': {
    status: 404,
    zh: '没有第 {version} 版人力规则。',
    en: 'There is no version {version} of the staffing rules.',
  },
  'staffing.unknown-queue': { status: 404, zh: '没有名为 {queue} 的队列。', en: 'There is no queue {queue}.' },
  'staffing.wrong-length': {
    status: 400,
    zh: '{date} 有 {expected} 个时段，而不是 {found} 个。',
    en: '{date} has {expected} intervals, not {found}.',
  },
  'staffing.nothing-there': {
    status: 404,
    zh: '{queue} 在该时段没有预计联系量。',
    en: '{queue} expects nothing in that interval.',
  },
  'staffing.no-history': {
    status: 422,
    zh: '所选周里没有可用的历史数据。',
    en: 'There is no history in the weeks that were chosen.',
  },
  'staffing.import-running': {
    status: 409,
    zh: '{by} 正在导入 {file}，请等其结束或取消。',
    en: '{by} is importing {file}; wait for its end or cancel it.',
  },
  'staffing.no-import': { status: 404, zh: '当前没有正在进行的导入。', en: 'No import is running.' },
  'staffing.import-cancelled': {
    status: 409,
    zh: '导入已取消，未写入任何数据。',
    en: 'The import was cancelled; nothing was written.',
  },
  'staffing.import-broken-off': {
    status: 400,
    zh: '文件没有完整传到，未写入任何数据。',
    en: 'The file did not arrive whole; nothing was written.',
  },
  'staffing.import-too-large': {
    status: 413,
    zh: '文件最大 {megabytes} MB，请按年份拆分。',
    en: 'A file may have {megabytes} MB at most; split it by year.',
  },
  'staffing.import-empty': { status: 422, zh: '文件里没有数据行。', en: 'The file has no rows of data.' },
  'staffing.not-text': {
    status: 422,
    zh: '这不是 CSV 文本文件。请在表格软件里另存为 CSV 后再导入。',
    en: 'This is no CSV text. Save the table as CSV in the spreadsheet first.',
  },
  'staffing.no-column': { status: 400, zh: '缺少“{column}”一列。', en: 'There is no column “{column}”.' },
  'staffing.cell': { status: 400, zh: '第 {row} 行“{column}”：{why}', en: 'Row {row}, {column}: {why}' },
  'staffing.bad-start': {
    status: 400,
    zh: '请写成 2026-03-02 09:00 或 2026-03-02T09:00+08:00。',
    en: 'Write it as 2026-03-02 09:00 or 2026-03-02T09:00+08:00.',
  },
  'staffing.skipped-time': {
    status: 400,
    zh: '夏令时切换，这一天没有这个时刻。',
    en: 'The clocks skip this time on that day.',
  },
  'staffing.double-time': {
    status: 400,
    zh: '夏令时切换，这个时刻当天出现两次；请带上时差，如 +01:00。',
    en: 'The clocks show this time twice on that day; write it with its offset, as +01:00.',
  },
  'staffing.bad-interval': {
    status: 400,
    zh: '间隔须为 15、30 或 60 分钟。',
    en: 'An interval has 15, 30 or 60 minutes.',
  },
  'staffing.bad-count': {
    status: 400,
    zh: '须为 0 到 {max} 的整数。',
    en: 'It must be a whole number from 0 to {max}.',
  },
  'staffing.bad-aht': {
    status: 400,
    zh: '处理时长须为 1 到 {max} 秒。',
    en: 'Handling time must be from 1 to {max} seconds.',
  },
  'staffing.unknown-queue-row': {
    status: 400,
    zh: '没有名为 {queue} 的队列；可改正，或选择“登记新队列”。',
    en: 'There is no queue {queue}; mend it, or choose to keep new queues.',
  },
  'staffing.ambiguous-queue': {
    status: 400,
    zh: '有多个队列叫 {queue}，请写成 来源/队列。',
    en: 'Several queues are called {queue}; write source/queue.',
  },
  'staffing.bad-contacts': {
    status: 400,
    zh: '须为 0 到 {max} 的数。',
    en: 'It must be a number from 0 to {max}.',
  },
  'staffing.off-grid': {
    status: 400,
    zh: '与中心的排班时段（每 {minutes} 分钟，营业日从 {start} 起）对不上。',
    en: 'It does not fit the intervals of the plan: {minutes} min, from {start} on.',
  },
  'staffing.too-many-days': {
    status: 422,
    zh: '文件里有 {count} 个“队列×日”，一次最多 {max} 个，请拆分。',
    en: 'The file tells {count} days of queues; {max} at most at a time. Split it.',
  },
  'staffing.expected-overlaps': {
    status: 409,
    zh: '有 {count} 天已有预计联系量（{queue}，{date} 起）。请选择整天替换、只写文件中的时段，或保留已有的。',
    en: '{count} days expect something already ({queue}, from {date}). Choose to replace them, to write only the intervals of the file, or to keep them.',
  },
  'staffing.rows-overlap': {
    status: 422,
    zh: '第 {row} 行与第 {other} 行的时段重叠。',
    en: 'Rows {row} and {other} overlap in time.',
  },
  'staffing.history-overlaps': {
    status: 409,
    zh: '已有 {count} 个时段的历史与文件重叠（{from} 起）。请选择替换或保留已有的。',
    en: '{count} intervals of the history overlap with the file (from {from}). Choose to replace or to keep them.',
  },
} as const;
