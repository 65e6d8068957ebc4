/** Amounts of leave are minutes; people count days, halves of them, and hours. */
export interface Amount {
  days: number;
  hours: number;
}

/** Days and halves where it comes out even, otherwise whole days and the hours beyond. */
export function amountOf(minutes: number, dayMinutes: number): Amount {
  const size = Math.abs(minutes);
  const sign = Math.sign(minutes) || 1;
  if ((size * 2) % dayMinutes === 0) return { days: (sign * size) / dayMinutes, hours: 0 };
  const days = Math.floor(size / dayMinutes);
  return { days: sign * days, hours: sign * hoursOf(size - days * dayMinutes) };
}

/** With two decimals at most: a quarter of an hour is the smallest piece. */
export const hoursOf = (minutes: number): number => Math.round(minutes / 0.6) / 100;

export interface BarPart {
  what: 'used' | 'asked' | 'this' | 'left' | 'beyond';
  minutes: number;
}

interface BarAsked {
  used: number;
  asked: number;
  left: number;
  /** What this request takes from what is left. */
  now: number;
}

/** What a balance is made of, in the order of a bar; parts of nothing are left out. */
export function barParts({ used, asked, left, now }: BarAsked): BarPart[] {
  const parts: BarPart[] = [
    { what: 'used', minutes: Math.max(0, used) },
    { what: 'asked', minutes: Math.max(0, asked) },
    { what: 'this', minutes: Math.max(0, Math.min(now, left)) },
    { what: 'left', minutes: Math.max(0, left - now) },
    { what: 'beyond', minutes: Math.max(0, now - Math.max(0, left)) },
  ];
  return parts.filter(({ minutes }) => minutes > 0);
}

const mostBlocks = 40;

/** Half days as blocks of their own, where there are not too many to be counted and all come out even. */
export function blocksOf(parts: readonly BarPart[], dayMinutes: number): BarPart['what'][] | null {
  const half = dayMinutes / 2;
  const whole = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  if (whole / half > mostBlocks || parts.some(({ minutes }) => minutes % half !== 0)) return null;
  return parts.flatMap(({ what, minutes }) => Array.from({ length: minutes / half }, () => what));
}
