import type { AlarmMeasure, AlarmRecord } from '@zhiban/wire';

type Words = Record<AlarmMeasure, { zh: string; en: string; number: 'seconds' | 'percent' | 'count' | 'none' }>;

const words: Words = {
  'longest-wait': { zh: '最长等待', en: 'longest wait', number: 'seconds' },
  waiting: { zh: '排队数', en: 'waiting', number: 'count' },
  'service-level': { zh: '服务水平', en: 'service level', number: 'percent' },
  'abandon-rate': { zh: '放弃率', en: 'abandon rate', number: 'percent' },
  occupancy: { zh: '通话利用率', en: 'occupancy', number: 'percent' },
  'ring-10': { zh: '三声接听率', en: 'answered within three rings', number: 'percent' },
  asa: { zh: '平均应答速度', en: 'speed of answer', number: 'seconds' },
  'on-duty': { zh: '在岗人数', en: 'on duty', number: 'count' },
  available: { zh: '置闲人数', en: 'available', number: 'count' },
  'seat-away': { zh: '离席', en: 'away from the seat', number: 'seconds' },
  'rung-out': { zh: '振铃未接', en: 'let a call ring out', number: 'none' },
  'raised-hand': { zh: '举手', en: 'hand raised', number: 'none' },
  'source-lost': { zh: '数据中断', en: 'feed lost', number: 'none' },
  fact: { zh: '', en: '', number: 'none' },
};

const shown = { seconds: (n: number) => `${Math.round(n)} s`, percent: (n: number) => `${Math.round(n * 100)} %` };

type Told = Pick<AlarmRecord, 'measure' | 'zh' | 'en' | 'value' | 'limit'>;

/** What an alarm says to people who do not see the wall: what, where, how much, and the level. */
export function alarmSentence({ measure, zh, en, value, limit }: Told, over: boolean): { zh: string; en: string } {
  const { number, ...what } = words[measure];
  const show = (n: number) => (number === 'seconds' || number === 'percent' ? shown[number](n) : String(n));
  const figure = number === 'none' || value === null ? '' : ` ${show(value)}`;
  const level =
    number === 'none' || limit === null
      ? { zh: '', en: '' }
      : { zh: `（界限 ${show(limit)}）`, en: ` (level ${show(limit)})` };
  return {
    zh: `${over ? '已解除：' : ''}${zh}${what.zh && ' '}${what.zh}${figure}${level.zh}`,
    en: `${over ? 'Over: ' : ''}${en}${what.en && ' '}${what.en}${figure}${level.en}`,
  };
}
