import { zoned } from '@zhiban/time';
import type { Language, MyShift, Person } from '@zhiban/wire';
import type { IcsEvent } from './ics-text';

const words = {
  'zh-CN': {
    title: (name: string) => `${name}的班表`,
    shift: '上班',
    overtime: '加班',
    meal: '用餐',
    rest: '休息',
    work: (hours: number) => `工时 ${hours} 小时`,
    colon: '：',
  },
  en: {
    title: (name: string) => `${name}: shifts`,
    shift: 'Shift',
    overtime: 'Overtime',
    meal: 'Meal',
    rest: 'Rest',
    work: (hours: number) => `Work: ${hours} h`,
    colon: ': ',
  },
} as const;

export const feedTitle = ({ name, nameEn }: Person, language: Language): string =>
  words[language].title(language === 'en' ? (nameEn ?? name) : name);

/** A shift as a calendar shows it, in the language that its person chose. */
export function feedEvent(
  { shift, version, changedAt }: { shift: MyShift; version: number; changedAt: number },
  { site, siteEn, seatLabel }: Person,
  { language, timeZone }: { language: Language; timeZone: string },
): IcsEvent {
  const say = words[language];
  const of = (names: MyShift['name']) => names && (language === 'en' ? names.en : names.zh);
  const clock = (at: number) => zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  const kind = shift.kind === 'overtime' ? say.overtime : null;
  const named = [kind, of(shift.name), of(shift.postName)].filter((part) => part !== null);
  const breaks = shift.breaks.map(({ kind, from, to }) => `${say[kind]}${say.colon}${clock(from)}–${clock(to)}`);
  const place = [language === 'en' ? (siteEn ?? site) : site, seatLabel].filter(Boolean).join(' ');
  return {
    uid: `shift-${shift.id}@roster.zhiban`,
    sequence: version - 1,
    changedAt,
    from: shift.from,
    to: shift.to,
    summary: named.length > 0 ? named.join(' · ') : say.shift,
    description: [...breaks, say.work(Math.round(shift.minutes / 6) / 10)].join('\n'),
    location: place === '' ? null : place,
  };
}
