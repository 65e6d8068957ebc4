import { zoned } from '@zhiban/time';
import type { CentreSettings, Language } from '@zhiban/wire';
import type { Fact } from './fact';

export interface MailPlace {
  centre: Pick<CentreSettings, 'nameZh' | 'nameEn' | 'timeZone'>;
  /** Where the product is reached. */
  address: string;
}

const longestSubject = 150;
const words = {
  'zh-CN': { alarm: '报警', warn: '预警', over: '恢复', request: '申请', exception: '服务异常', test: '测试' },
  en: {
    alarm: 'Alarm',
    warn: 'Warning',
    over: 'Over',
    request: 'Request',
    exception: 'Service exception',
    test: 'Test',
  },
} as const satisfies Record<Language, object>;

/** A fact as an e-mail in the language of who gets it. */
export function mailOf(fact: Fact, language: Language, place: MailPlace): { subject: string; text: string } {
  const sentence = language === 'en' ? fact.en : fact.zh;
  return {
    subject: subjectOf(fact, language, sentence),
    text: `${linesOf(fact, language, sentence, place).join('\n')}\n`,
  };
}

/** What it is, in a word. */
export function wordOf({ kind, over, level }: Pick<Fact, 'kind' | 'over' | 'level'>, language: Language): string {
  return words[language][kind === 'test' || kind === 'request' || kind === 'exception' ? kind : over ? 'over' : level];
}

export function timeOf(at: number, timeZone: string, language: Language): string {
  const time = zoned(at, timeZone).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
  return language === 'en' ? `${time} (${timeZone})` : `${time}（${timeZone}）`;
}

function subjectOf(fact: Fact, language: Language, sentence: string): string {
  const word = wordOf(fact, language);
  const line = sentence.replace(/\s+/g, ' ').slice(0, longestSubject);
  return language === 'en' ? `[${word}] ${line}` : `【${word}】${line}`;
}

function linesOf(fact: Fact, language: Language, sentence: string, { centre, address }: MailPlace): string[] {
  const at = timeOf(fact.at, centre.timeZone, language);
  const page = `${address}${fact.link ?? '/wall'}`;
  return language === 'en'
    ? [
        sentence,
        '',
        `Time: ${at}`,
        `${fact.link ? 'Open' : 'Wall'}: ${page}`,
        '',
        `Zhiban · ${centre.nameEn}. Sent by the server itself; who hears of what is set under Admin → Notifications.`,
      ]
    : [
        sentence,
        '',
        `时间：${at}`,
        `${fact.link ? '查看' : '大屏'}：${page}`,
        '',
        `值班 · ${centre.nameZh}。本邮件由系统自动发出；谁接收什么，在“管理 → 通知”中设置。`,
      ];
}
