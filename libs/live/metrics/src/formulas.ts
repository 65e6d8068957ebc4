import type { FormulaId } from '@zhiban/wire';

/** Formulas of the service level, and those of the other figures. */
export type FormulaKey =
  | FormulaId
  | 'ASA'
  | 'ABANDON-WAIT'
  | 'RING-10'
  | 'RING-TIME'
  | 'AHT'
  | 'ABANDON-RATE'
  | 'ABANDON-RATE-NO-SHORT'
  | 'CONNECT-RATE'
  | 'OCCUPANCY';

type FormulaText = {
  title: string;
  formula: string;
  numerator: string;
  denominator: string;
  /** Where the reader may know it from. */
  asIn: string;
};

/** What a reader sees who opens a formula from a figure. `T` is the threshold, `S` the bound of a short abandon. */
export interface Formula {
  zh: FormulaText;
  en: FormulaText;
}

const inTimeZh = '等待不超过 T 秒即被接起的来电';
const inTimeEn = 'Contacts answered after a wait of at most T seconds';

export const formulas: Record<FormulaKey, Formula> = {
  'SL-ENTERED': {
    zh: {
      title: '服务水平（全部进线）',
      formula: 'T 秒内应答 ÷（应答 + 放弃 + 其他离开）',
      numerator: inTimeZh,
      denominator: '应答、放弃与其他离开（超时、溢出、按键退出、无座席）之和；撤回、丢失与未知不计，另行显示',
      asIn: '本系统默认',
    },
    en: {
      title: 'Service level, everyone who entered',
      formula: 'answered ≤ T ÷ (answered + abandoned + left otherwise)',
      numerator: inTimeEn,
      denominator:
        'Answered, abandoned and left otherwise (timed out, overflowed, exited by key, no agents); withdrawn, lost and unknown are left out and shown beside it',
      asIn: 'the default here',
    },
  },
  'SL-NO-OVERFLOW': {
    zh: {
      title: '服务水平（不计其他离开）',
      formula: 'T 秒内应答 ÷（应答 + 放弃）',
      numerator: inTimeZh,
      denominator: '应答与放弃之和',
      asIn: 'Genesys：除流出外全部计入',
    },
    en: {
      title: 'Service level without overflow',
      formula: 'answered ≤ T ÷ (answered + abandoned)',
      numerator: inTimeEn,
      denominator: 'Answered and abandoned',
      asIn: 'Genesys with everything in but flow-outs',
    },
  },
  'SL-NO-SHORT': {
    zh: {
      title: '服务水平（不计短时放弃）',
      formula: 'T 秒内应答 ÷（应答 + 放弃 − 短时放弃）',
      numerator: inTimeZh,
      denominator: '应答与放弃之和，减去不足 S 秒的放弃',
      asIn: 'Genesys：剔除短时放弃',
    },
    en: {
      title: 'Service level without short abandons',
      formula: 'answered ≤ T ÷ (answered + abandoned − short abandons)',
      numerator: inTimeEn,
      denominator: 'Answered and abandoned, less the abandons before S seconds',
      asIn: 'Genesys, short abandons out',
    },
  },
  'SL-ANSWERED': {
    zh: {
      title: '服务水平（仅计应答）',
      formula: 'T 秒内应答 ÷ 应答',
      numerator: inTimeZh,
      denominator: '全部应答',
      asIn: 'Asterisk ServicelevelPerf',
    },
    en: {
      title: 'Service level of the answered',
      formula: 'answered ≤ T ÷ answered',
      numerator: inTimeEn,
      denominator: 'All answered contacts',
      asIn: 'Asterisk ServicelevelPerf',
    },
  },
  'SL-WITHIN': {
    zh: {
      title: '服务水平（T 秒内了结）',
      formula: '（T 秒内应答 + T 秒内放弃）÷（应答 + 放弃）',
      numerator: 'T 秒内应答或放弃的来电',
      denominator: '应答与放弃之和',
      asIn: 'Asterisk ServicelevelPerf2；Amazon Connect（不含回呼）',
    },
    en: {
      title: 'Service level, settled within T',
      formula: '(answered ≤ T + abandoned ≤ T) ÷ (answered + abandoned)',
      numerator: 'Contacts answered or abandoned within T seconds',
      denominator: 'Answered and abandoned',
      asIn: 'Asterisk ServicelevelPerf2, Amazon Connect without callbacks',
    },
  },
  'SL-NO-EARLY': {
    zh: {
      title: '服务水平（不计 T 秒内放弃）',
      formula: 'T 秒内应答 ÷（应答 + T 秒后放弃）',
      numerator: inTimeZh,
      denominator: '应答，加上等待超过 T 秒的放弃',
      asIn: 'xCALLY；Cisco“忽略放弃”',
    },
    en: {
      title: 'Service level without early abandons',
      formula: 'answered ≤ T ÷ (answered + abandoned > T)',
      numerator: inTimeEn,
      denominator: 'Answered, and abandoned after more than T seconds',
      asIn: 'xCALLY, Cisco “ignore abandoned”',
    },
  },
  'SL-LIVE': {
    zh: {
      title: '服务水平（含超时等待中）',
      formula: 'T 秒内应答 ÷（应答 + 放弃 + 其他离开 + 正在等待超过 T 秒）',
      numerator: inTimeZh,
      denominator: '应答、放弃、其他离开，以及此刻已等待超过 T 秒的来电',
      asIn: 'Cisco 服务水平事件：超过 T 秒即计入',
    },
    en: {
      title: 'Service level, live',
      formula: 'answered ≤ T ÷ (answered + abandoned + left otherwise + waiting longer than T)',
      numerator: inTimeEn,
      denominator: 'Answered, abandoned, left otherwise, and who at this moment waits for longer than T seconds',
      asIn: "Cisco's SL event: who waits past T already counts",
    },
  },
  ASA: {
    zh: {
      title: '平均应答速度',
      formula: '已应答来电的排队时长 ÷ 应答',
      numerator: '已应答来电的排队时长之和',
      denominator: '应答数',
      asIn: 'ASA',
    },
    en: {
      title: 'Average speed of answer',
      formula: 'queue time of answered contacts ÷ answered',
      numerator: 'Queue time of answered contacts',
      denominator: 'Answered contacts',
      asIn: 'ASA',
    },
  },
  'ABANDON-WAIT': {
    zh: {
      title: '平均放弃等待',
      formula: '放弃来电的排队时长 ÷ 放弃',
      numerator: '放弃来电的排队时长之和',
      denominator: '放弃数',
      asIn: '平均放弃时间',
    },
    en: {
      title: 'Average wait to abandon',
      formula: 'queue time of abandoned contacts ÷ abandoned',
      numerator: 'Queue time of abandoned contacts',
      denominator: 'Abandoned contacts',
      asIn: 'average time to abandon',
    },
  },
  'RING-10': {
    zh: {
      title: '三声接听率',
      formula: '10 秒内接听的振铃 ÷（接听的振铃 + 振铃未接）',
      numerator: '在振铃目标秒数（默认 10 秒）内接听的振铃',
      denominator: '接听的振铃与振铃未接之和；系统取消的振铃（他人接起、来电挂断）不计',
      asIn: 'LIVE-1：三声之内接听',
    },
    en: {
      title: 'Answered within three rings',
      formula: 'rings answered ≤ 10 s ÷ (rings answered + rung out)',
      numerator: 'Rings answered within the ring target (10 s by default)',
      denominator: 'Rings answered and rung out; rings that the system cancelled count in neither',
      asIn: 'LIVE-1: answered within three rings',
    },
  },
  'RING-TIME': {
    zh: {
      title: '平均振铃时长',
      formula: '接听的振铃时长 ÷ 接听的振铃',
      numerator: '座席处从振铃到接听的时长之和',
      denominator: '接听的振铃数',
      asIn: '振铃时长',
    },
    en: {
      title: 'Mean ring time',
      formula: 'time from ring to answer ÷ rings answered',
      numerator: 'Time from ring to answer at the seat',
      denominator: 'Rings answered',
      asIn: 'time to answer at the seat',
    },
  },
  AHT: {
    zh: {
      title: '平均处理时长',
      formula: '（通话 + 保持 + 话后处理）÷ 处理完成',
      numerator: '通话（不含保持）、保持与话后处理时长之和',
      denominator: '处理完成的来电',
      asIn: 'AHT；Asterisk 的 TalkTime 已含保持',
    },
    en: {
      title: 'Average handling time',
      formula: '(talk + hold + after-call work) ÷ handled',
      numerator: 'Talk without hold, hold, and after-call work',
      denominator: 'Contacts handled to the end',
      asIn: "AHT; Asterisk's TalkTime already contains the hold",
    },
  },
  'ABANDON-RATE': {
    zh: {
      title: '放弃率',
      formula: '放弃 ÷（应答 + 放弃）',
      numerator: '放弃数，含短时放弃',
      denominator: '应答与放弃之和',
      asIn: '放弃率',
    },
    en: {
      title: 'Abandon rate',
      formula: 'abandoned ÷ (answered + abandoned)',
      numerator: 'Abandoned contacts, short ones included',
      denominator: 'Answered and abandoned',
      asIn: 'abandon rate',
    },
  },
  'ABANDON-RATE-NO-SHORT': {
    zh: {
      title: '放弃率（不计短时放弃）',
      formula: '（放弃 − 短时放弃）÷（应答 + 放弃 − 短时放弃）',
      numerator: '放弃数，不含不足 S 秒的放弃',
      denominator: '应答与放弃之和，同样不含短时放弃',
      asIn: '净放弃率',
    },
    en: {
      title: 'Abandon rate without short abandons',
      formula: '(abandoned − short) ÷ (answered + abandoned − short)',
      numerator: 'Abandoned contacts, less those before S seconds',
      denominator: 'Answered and abandoned, less the same',
      asIn: 'net abandon rate',
    },
  },
  'CONNECT-RATE': {
    zh: {
      title: '接通率',
      formula: '应答 ÷（应答 + 放弃 + 其他离开）',
      numerator: '应答数',
      denominator: '应答、放弃与其他离开之和',
      asIn: '接通率',
    },
    en: {
      title: 'Connect rate',
      formula: 'answered ÷ (answered + abandoned + left otherwise)',
      numerator: 'Answered contacts',
      denominator: 'Answered, abandoned and left otherwise',
      asIn: 'answer rate',
    },
  },
  OCCUPANCY: {
    zh: {
      title: '通话利用率',
      formula: '（通话 + 保持 + 话后处理）÷（通话 + 保持 + 话后处理 + 置闲）',
      numerator: '座席的通话、保持与话后处理时长',
      denominator: '同上，加上置闲时长；长时间高于 90 % 是警示，而非成绩',
      asIn: '占用率',
    },
    en: {
      title: 'Occupancy',
      formula: '(talk + hold + after-call work) ÷ (talk + hold + after-call work + idle)',
      numerator: 'Talk, hold and after-call work of the seats',
      denominator: 'The same and idle time; above 90 % for long is a warning, not a success',
      asIn: 'occupancy',
    },
  },
};
