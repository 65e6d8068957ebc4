import type { Shift } from '@zhiban/wire';
import { clockOf, minutesOfDay, type TimeScale } from '../time/time-scale';

export type Tone = 0 | 1 | 2 | 3;

/** Early, day, middle, night by when a shift begins; only for its shade, whether it is a night shift is the policy's to say. */
export function toneOf(scale: Pick<TimeScale, 'days'>, { from }: Pick<Shift, 'from'>): Tone {
  const hour = minutesOfDay(scale, from) / 60;
  if (hour >= 19 || hour < 5) return 3;
  if (hour < 9.5) return 0;
  return hour < 12.5 ? 1 : 2;
}

const wide = /[ᄀ-￿]/;

/** About how many pixels a text takes at 12 px; measuring a thousand texts in a frame takes too long. */
export function roughWidth(text: string): number {
  let width = widths.get(text);
  if (width !== undefined) return width;
  width = 0;
  for (const letter of text) width += wide.test(letter) ? 12 : 6.8;
  if (widths.size > 4000) widths.clear();
  widths.set(text, width);
  return width;
}
const widths = new Map<string, number>();

/** The longest of some texts that fits; `null`: none does. */
export const fitting = (texts: readonly string[], width: number): string | null =>
  texts.find((text) => text !== '' && roughWidth(text) <= width) ?? null;

/** What may stand on a shift, the longest first. */
export function labelsOf(scale: Pick<TimeScale, 'days'>, { from, to }: Shift, name: string | null): string[] {
  const [begins, ends] = [clockOf(scale, from), clockOf(scale, to)];
  const hours = `${begins}–${ends}`;
  const short = name?.slice(0, 1) ?? String(Number(begins.slice(0, 2)));
  return name ? [`${name} ${hours}`, hours, name, short] : [hours, begins, short];
}

export interface Look {
  tone: Tone;
  labels: readonly string[];
}

/** How shifts look, worked out once for each: a frame paints a thousand of them. */
export function lookBook(scale: Pick<TimeScale, 'days'>, nameOf: (shift: Shift) => string | null, overtime: string) {
  const known = new WeakMap<Shift, Look>();
  return (shift: Shift): Look => {
    let look = known.get(shift);
    if (!look) {
      const labels = labelsOf(scale, shift, nameOf(shift));
      const marked = shift.kind === 'overtime' ? [`${overtime} ${labels[0] ?? ''}`, ...labels] : labels;
      known.set(shift, (look = { tone: toneOf(scale, shift), labels: marked }));
    }
    return look;
  };
}
export type LookOf = ReturnType<typeof lookBook>;
