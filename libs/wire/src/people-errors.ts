/** Refusals about people as planning keeps them; part of `errorTable`. */
export const peopleErrors = {
  'person.none': { status: 404, zh: '没有这个人。', en: 'There is no such person.' },
  'person.stale': {
    status: 409,
    zh: '此人的资料刚被修改过，请刷新后重试。',
    en: 'This person was changed meanwhile. Load again and repeat what you did.',
  },
  'person.number-taken': {
    status: 409,
    zh: '工号 {number} 已属于 {name}。',
    en: 'The number {number} already belongs to {name}.',
  },
  'person.agent-taken': {
    status: 409,
    zh: '坐席“{agent}”已属于工号 {number}。',
    en: 'The agent “{agent}” already belongs to employee {number}.',
  },
  'person.agent-twice': { status: 400, zh: '同一坐席重复出现。', en: 'The same agent appears twice.' },
  'person.erased': {
    status: 409,
    zh: '此人的资料已匿名，不能再修改。',
    en: 'This person was anonymised and can no longer be changed.',
  },
  'person.still-here': {
    status: 409,
    zh: '请先登记离职日期，离职后才能匿名。',
    en: 'Record the last day first; only who has left can be anonymised.',
  },
  'person.has-account': {
    status: 409,
    zh: '此人仍有账号“{username}”，请先解除关联。',
    en: 'The account “{username}” is still linked to this person; unlink it first.',
  },
  'person.has-shifts': {
    status: 409,
    zh: '此人到 {date} 还有班次，请先从班表草稿中取下并公布，再匿名。',
    en: 'This person still has shifts until {date}; take them out of the draft and publish that first.',
  },
  'person.number-differs': {
    status: 400,
    zh: '输入的工号与此人不符。',
    en: 'The number typed is not this person’s.',
  },
  'person.no-own': {
    status: 404,
    zh: '你的账号没有关联人员。',
    en: 'Your account is linked to nobody.',
  },
  'people.moved': {
    status: 409,
    zh: '预览之后人员资料有变动，请重新预览。',
    en: 'People were changed after this preview. Look at the file again.',
  },
  'people.leave-count': {
    status: 409,
    zh: '文件里没有的在职人员有 {count} 人，请核对后再确认。',
    en: 'The file leaves out {count} people who are here; confirm that number.',
  },
  'people.no-import': {
    status: 404,
    zh: '没有这次导入，请重新选择文件。',
    en: 'There is no such import; choose the file again.',
  },
  'people.not-ready': { status: 409, zh: '这次导入还不能执行。', en: 'This import cannot be carried out now.' },
  'people.too-many-rows': { status: 400, zh: '最多 {max} 行。', en: 'A file has at most {max} rows.' },
  'people.not-xlsx': {
    status: 400,
    zh: '这不是可读的 XLSX 文件，请另存为 .xlsx 或 CSV。',
    en: 'The file is not a readable XLSX workbook; save it as .xlsx or CSV.',
  },
  'people.sheet-too-large': { status: 413, zh: '表格解开后过大。', en: 'Unpacked, the workbook is too large.' },
  'people.formula': {
    status: 400,
    zh: '是公式，请粘贴为数值。',
    en: 'It is a formula; paste it as a value.',
  },
  'people.merged': {
    status: 400,
    zh: '{range} 是合并单元格，请取消合并并逐行填写。',
    en: 'The cells {range} are merged; unmerge them and fill in each row.',
  },
  'people.not-date': {
    status: 400,
    zh: '“{value}”不是日期，请写成 2026-01-31。',
    en: '“{value}” is no date; write it as 2026-01-31.',
  },
  'people.date-serial': {
    status: 400,
    zh: '“{value}”是表格的日期序号（{date}），请把单元格设为日期格式。',
    en: '“{value}” is a spreadsheet’s number for {date}; format the cell as a date.',
  },
  'people.not-number': { status: 400, zh: '“{value}”不是有效的小时数。', en: '“{value}” is no number of hours.' },
  'people.not-word': {
    status: 400,
    zh: '“{value}”无法识别，可写：{words}。',
    en: '“{value}” is not understood; write {words}.',
  },
  'people.not-skill': {
    status: 400,
    zh: '“{value}”无法识别，请写成“信用卡:3; 贷款:1”，级别 1–5。',
    en: '“{value}” is not understood; write “cards:3; loans:1”, levels 1 to 5.',
  },
  'people.protected-column': {
    status: 403,
    zh: '你无权导入此列。',
    en: 'You may not import this column.',
  },
  'people.same-name': {
    status: 400,
    zh: '与工号 {number} 同名。如果是同一人，请核对工号。',
    en: 'It is also the name of employee {number}. If this is the same person, check the number.',
  },
  'people.erased-number': {
    status: 400,
    zh: '此工号的资料已匿名，不能再修改。',
    en: 'The person of this number was anonymised and can no longer be changed.',
  },
  'people.other-sheet': { status: 400, zh: '工作表“{sheet}”没有读取。', en: 'The sheet “{sheet}” was not read.' },
  'people.hidden-sheet': {
    status: 400,
    zh: '隐藏的工作表“{sheet}”没有读取。',
    en: 'The hidden sheet “{sheet}” was not read.',
  },
} as const;
