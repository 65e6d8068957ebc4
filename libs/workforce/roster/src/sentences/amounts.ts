import { zoned, type Instant } from '@zhiban/time';
import type { Language, VerdictUnit } from '@zhiban/wire';

const isEnglish = (language: Language): boolean => language === 'en';

/** `9 h 30 min`, `9 小时 30 分`. */
export function duration(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const [h, min] = isEnglish(language) ? ['h', 'min'] : ['小时', '分'];
  if (hours === 0) return `${rest} ${isEnglish(language) ? min : '分钟'}`;
  return rest === 0 ? `${hours} ${h}` : `${hours} ${h} ${rest} ${min}`;
}

const counted = {
  days: { zh: '天', one: 'day', many: 'days' },
  nights: { zh: '个夜班', one: 'night', many: 'nights' },
  seats: { zh: '人', one: 'seat', many: 'seats' },
  people: { zh: '人', one: 'person', many: 'people' },
  swaps: { zh: '次', one: 'swap', many: 'swaps' },
  'working-days': { zh: '个工作日', one: 'working day', many: 'working days' },
} as const;

/** A value with its unit. What is beyond a limit by less than a minute has to look beyond it: `away` rounds off from it. */
export function amount(value: number, unit: VerdictUnit, language: Language, away: 'up' | 'down'): string {
  if (unit === 'minutes') return duration(away === 'up' ? Math.ceil(value) : Math.floor(value), language);
  if (unit === 'level') return isEnglish(language) ? `level ${value}` : `${value} 级`;
  const shown = away === 'up' ? Math.ceil(value * 10) / 10 : Math.floor(value * 10) / 10;
  const words = counted[unit];
  if (!isEnglish(language)) return `${shown} ${words.zh}`;
  return `${shown} ${shown === 1 ? words.one : words.many}`;
}

const pad = (value: number) => String(value).padStart(2, '0');
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function dateText(date: string, language: Language): string {
  const [, month = '', day = ''] = date.split('-');
  return isEnglish(language) ? `${Number(day)} ${months[Number(month) - 1] ?? ''}` : `${month}-${day}`;
}

export function clockText(at: Instant, timeZone: string): string {
  const { hour, minute } = zoned(at, timeZone);
  return `${pad(hour)}:${pad(minute)}`;
}

export function momentText(at: Instant, timeZone: string, language: Language): string {
  const date = zoned(at, timeZone).toPlainDate().toString();
  return `${dateText(date, language)} ${clockText(at, timeZone)}`;
}
