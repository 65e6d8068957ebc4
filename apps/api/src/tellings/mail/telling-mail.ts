import { zoned } from '@zhiban/time';
import type { CentreSettings, Language } from '@zhiban/wire';
import type { TellingEntity } from '../telling.entity';

export interface TellingPlace {
  centre: Pick<CentreSettings, 'nameZh' | 'nameEn' | 'timeZone'>;
  /** Where the product is reached. */
  address: string;
}

const longestSubject = 150;

/** What somebody was told, as an e-mail in their language. */
export function tellingMail(
  telling: Pick<TellingEntity, 'zh' | 'en' | 'link' | 'at'>,
  language: Language,
  { centre, address }: TellingPlace,
): { subject: string; text: string } {
  const sentence = language === 'en' ? telling.en : telling.zh;
  const at = zoned(telling.at.getTime(), centre.timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  const time = `${at.replace('T', ' ')} (${centre.timeZone})`;
  const [page, settings] = [`${address}${telling.link}`, `${address}/me/notices-settings`];
  const lines =
    language === 'en'
      ? [
          sentence,
          '',
          `Time: ${time}`,
          `Open: ${page}`,
          '',
          `Zhiban · ${centre.nameEn}. What is mailed, and when: ${settings}`,
        ]
      : [
          sentence,
          '',
          `时间：${time}`,
          `查看：${page}`,
          '',
          `值班 · ${centre.nameZh}。接收哪些邮件、何时接收，可在此设置：${settings}`,
        ];
  return { subject: subjectOf(sentence, language), text: `${lines.join('\n')}\n` };
}

const subjectOf = (sentence: string, language: Language): string => {
  const line = sentence.replace(/\s+/g, ' ').slice(0, longestSubject);
  return language === 'en' ? `[Zhiban] ${line}` : `【值班】${line}`;
};
