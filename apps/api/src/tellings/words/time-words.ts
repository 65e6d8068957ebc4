import { zoned, type Interval } from '@zhiban/time';

/** The same in both languages. */
export interface Words {
  zh: string;
  en: string;
}

export const both = (make: (language: keyof Words) => string): Words => ({ zh: make('zh'), en: make('en') });

export function listWords(all: readonly Words[], [zh, en]: readonly [string, string]): Words {
  return { zh: all.map((one) => one.zh).join(zh), en: all.map((one) => one.en).join(en) };
}

const formats = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' }),
};

/** `11月27日周五`, `Fri 27 Nov`. */
export function dayWords(date: string): Words {
  const at = Date.parse(`${date}T12:00:00Z`);
  return both((language) => formats[language].format(at).replace(',', ''));
}

/** With the time of day on the centre's wall clock. */
export function instantWords(at: number, timeZone: string): Words {
  const { date, time } = onWall(at, timeZone);
  const day = dayWords(date);
  return { zh: `${day.zh} ${time}`, en: `${day.en} ${time}` };
}

/** `11月27日周五 22:00–次日06:00`. */
export function spanWords({ from, to }: Interval, timeZone: string): Words {
  const [begins, ends] = [onWall(from, timeZone), onWall(to, timeZone)];
  const isNext = begins.date !== ends.date;
  const start = instantWords(from, timeZone);
  return {
    zh: `${start.zh}–${isNext ? '次日' : ''}${ends.time}`,
    en: `${start.en}–${ends.time}${isNext ? ' (+1)' : ''}`,
  };
}

function onWall(at: number, timeZone: string): { date: string; time: string } {
  const wall = zoned(at, timeZone);
  return { date: wall.toPlainDate().toString(), time: wall.toPlainTime().toString({ smallestUnit: 'minute' }) };
}
