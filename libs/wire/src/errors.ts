import { deliveryErrors } from './delivery-errors';
import { accountErrors } from './account-errors';
import { delegationErrors } from './delegation-errors';
import { deviceErrors } from './device-errors';
import { alarmErrors } from './alarm-errors';
import { attendanceErrors } from './attendance-errors';
import { exceptionErrors } from './exception-errors';
import { meetingErrors } from './meeting-errors';
import { noticeErrors } from './notice-errors';
import { handoverErrors } from './handover-errors';
import { exchangeActErrors } from './exchange-act-errors';
import { floorAskErrors } from './floor-ask-errors';
import { boardErrors } from './board-errors';
import { calendarErrors } from './calendar-errors';
import { caseErrors } from './case-errors';
import { liveErrors } from './live-errors';
import { peopleErrors } from './people-errors';
import { policyErrors } from './policy-errors';
import type { Language } from './problem';
import { reportErrors } from './report-errors';
import { staffingErrors } from './staffing-errors';
import { rosterErrors } from './roster-errors';
import { leaveErrors } from './leave-errors';
import { swapErrors } from './swap-errors';

/**
 * Every refusal that the api may give: HTTP status and the sentence in both languages. `{name}` stands for a parameter.
 * The code is the key; programs test it, people read the sentence.
 */
export const errorTable = {
  ...deliveryErrors,
  ...accountErrors,
  ...alarmErrors,
  ...attendanceErrors,
  ...floorAskErrors,
  ...exchangeActErrors,
  ...liveErrors,
  ...reportErrors,
  ...deviceErrors,
  ...boardErrors,
  ...calendarErrors,
  ...peopleErrors,
  ...policyErrors,
  ...staffingErrors,
  ...rosterErrors,
  ...swapErrors,
  ...leaveErrors,
  ...exceptionErrors,
  ...caseErrors,
  ...noticeErrors,
  ...meetingErrors,
  ...handoverErrors,
  ...delegationErrors,
  'request.malformed': {
    status: 400,
    zh: '请求内容不是有效的 JSON。',
    en: 'The request body is not valid JSON.',
  },
  'request.bad': { status: 400, zh: '无法理解该请求。', en: 'The request cannot be understood.' },
  'request.too-large': {
    status: 413,
    zh: '请求内容过大。',
    en: 'The request body is too large.',
  },
  'request.media-type': {
    status: 415,
    zh: '此处只接受 {accepted} 格式的内容。',
    en: 'Only {accepted} is accepted here.',
  },
  'request.no-route': { status: 404, zh: '没有这个地址：{path}。', en: 'There is nothing at {path}.' },
  'request.wrong-method': {
    status: 405,
    zh: '该地址不支持 {method}，可用：{allowed}。',
    en: '{method} is not possible here; possible: {allowed}.',
  },
  'request.too-many': {
    status: 429,
    zh: '请求过于频繁，请在 {seconds} 秒后重试。',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  'request.foreign-origin': {
    status: 403,
    zh: '该请求来自其他网站，已被拒绝。',
    en: 'The request comes from another web site and is refused.',
  },
  'request.csrf': {
    status: 403,
    zh: '页面已过期，请刷新后重试。',
    en: 'This page is out of date; reload it and try again.',
  },
  'input.invalid': {
    status: 400,
    zh: '填写的内容有 {count} 处不正确。',
    en: 'The input is wrong in {count} place(s).',
  },
  'server.failed': {
    status: 500,
    zh: '服务器出错，请稍后重试；如需协助请提供编号 {correlationId}。',
    en: 'The server failed; try again later, and quote {correlationId} when asking for help.',
  },
  'server.unavailable': {
    status: 503,
    zh: '服务暂不可用，请稍后重试。',
    en: 'The service is not available at the moment; try again later.',
  },
  'not-found': { status: 404, zh: '找不到所请求的内容。', en: 'What was asked for does not exist.' },

  'settings.conflict': {
    status: 409,
    zh: '设置已被 {author} 修改为第 {version} 版，请刷新后重试。',
    en: '{author} has saved version {version} of the settings meanwhile; reload and try again.',
  },
  'settings.time-zone': {
    status: 400,
    zh: '没有名为“{timeZone}”的时区。',
    en: 'There is no time zone named “{timeZone}”.',
  },
  'settings.order': {
    status: 400,
    zh: '此值不能低于 {other}（{limit}）。',
    en: 'It must not be below {other} ({limit}).',
  },
  'settings.order-down': {
    status: 400,
    zh: '此值不能高于 {other}（{limit}）。',
    en: 'It must not be above {other} ({limit}).',
  },
  'settings.repeated': { status: 400, zh: '“{value}”重复出现。', en: '“{value}” appears more than once.' },

  'people.import': {
    status: 400,
    zh: '文件中有 {count} 处错误，未导入任何内容。',
    en: 'The file has {count} mistake(s); nothing was imported.',
  },
  'people.not-text': {
    status: 400,
    zh: '文件编码无法识别，请另存为 UTF-8 编码的 CSV。',
    en: 'The encoding of the file is not recognised; save it as CSV in UTF-8.',
  },
  'people.not-csv': {
    status: 400,
    zh: '第 {row} 行不是有效的 CSV。',
    en: 'Row {row} is not valid CSV.',
  },
  'people.no-header': { status: 400, zh: '缺少“{column}”列。', en: 'The column “{column}” is missing.' },
  'people.unknown-column': { status: 400, zh: '不认识的列“{column}”。', en: 'The column “{column}” is not known.' },
  'people.empty': { status: 400, zh: '此处不能为空。', en: 'This must not be empty.' },
  'people.too-long': { status: 400, zh: '最多 {max} 个字符。', en: 'At most {max} characters.' },
  'people.agent-twice': {
    status: 400,
    zh: '坐席“{agent}”已属于工号 {number}。',
    en: 'The agent “{agent}” already belongs to employee {number}.',
  },
  'people.differs': {
    status: 400,
    zh: '与同一工号的第 {row} 行不一致。',
    en: 'It differs from row {row} of the same employee.',
  },
  'people.place-differs': {
    status: 400,
    zh: '与第 {row} 行的英文名不一致。',
    en: 'It differs from the English name in row {row}.',
  },
  'people.cell': { status: 400, zh: '第 {row} 行“{column}”：{why}', en: 'Row {row}, “{column}”: {why}' },

  'field.required': { status: 400, zh: '必填。', en: 'It is required.' },
  'field.type': {
    status: 400,
    zh: '类型不对，应为 {expected}。',
    en: 'It has the wrong type; {expected} is expected.',
  },
  'field.too-small': { status: 400, zh: '不能小于 {min}。', en: 'It must be at least {min}.' },
  'field.too-big': { status: 400, zh: '不能大于 {max}。', en: 'It must be at most {max}.' },
  'field.too-short': { status: 400, zh: '至少 {min} 个字符。', en: 'It needs at least {min} character(s).' },
  'field.too-long': { status: 400, zh: '最多 {max} 个字符。', en: 'It may have at most {max} characters.' },
  'field.too-few': { status: 400, zh: '至少 {min} 项。', en: 'It needs at least {min} item(s).' },
  'field.too-many': { status: 400, zh: '最多 {max} 项。', en: 'It may have at most {max} items.' },
  'field.choice': { status: 400, zh: '只能是：{choices}。', en: 'It must be one of: {choices}.' },
  'field.unknown': { status: 400, zh: '不认识的字段：{keys}。', en: 'Unknown field: {keys}.' },
  'field.format': { status: 400, zh: '格式不对。', en: 'It has the wrong format.' },
  'field.invalid': { status: 400, zh: '此值不正确。', en: 'The value is not valid.' },
} as const satisfies Record<string, { status: number } & Record<'zh' | 'en', string>>;

export type ErrorCode = keyof typeof errorTable;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The parameters that the sentence of a code names. */
export type ErrorParams<Code extends ErrorCode> = Record<NamesIn<(typeof errorTable)[Code]['en']>, string | number>;

/** The sentence of a code in a language. */
export function errorSentence<Code extends ErrorCode>(
  code: Code,
  language: Language,
  params: ErrorParams<Code>,
): string {
  const values: Readonly<Record<string, string | number | undefined>> = params;
  const text = errorTable[code][language === 'en' ? 'en' : 'zh'];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
