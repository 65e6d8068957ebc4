/** Colours of the theme for what is drawn on a canvas. */
export interface Palette {
  card: string;
  ground: string;
  raised: string;
  ink: string;
  muted: string;
  faint: string;
  hair: string;
  accent: string;
  warn: string;
  alarm: string;
  alarmFill: string;
  onAlarm: string;
  /** Shifts are one grey that darkens with the hour: early, day, middle, night. */
  shifts: readonly [string, string, string, string];
  onNight: string;
  accentTint: string;
  alarmTint: string;
  warnTint: string;
  face: string;
}

const names = {
  card: '--card',
  ground: '--ground',
  raised: '--raised',
  ink: '--ink',
  muted: '--muted',
  faint: '--faint',
  hair: '--hair',
  accent: '--accent',
  warn: '--warn',
  alarm: '--alarm',
  alarmFill: '--alarm-fill',
  onAlarm: '--on-alarm',
} as const;

type Rgb = [number, number, number];

/** `#rrggbb`, or `#rgb` as builds shorten it. */
export function rgbOf(hex: string): Rgb {
  const given = hex.replace('#', '');
  const digits = given.length === 3 ? [...given].map((digit) => digit + digit).join('') : given;
  return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16)) as Rgb;
}

/** `part` of the first colour laid over the second one. */
export function mixed(over: string, under: string, part: number): string {
  const [a, b] = [rgbOf(over), rgbOf(under)];
  return `rgb(${a.map((value, i) => Math.round(value * part + (b[i] ?? 0) * (1 - part))).join(' ')})`;
}

export function paletteOf(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const base = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, read(name)])) as Record<
    keyof typeof names,
    string
  >;
  const grey = (part: number) => mixed(base.ink, base.card, part);
  return {
    ...base,
    shifts: [grey(0.11), grey(0.18), grey(0.26), grey(0.72)],
    onNight: base.card,
    accentTint: mixed(base.accent, base.card, 0.1),
    alarmTint: mixed(base.alarm, base.card, 0.1),
    warnTint: mixed(base.warn, base.card, 0.14),
    face: read('--face') || 'sans-serif',
  };
}
