import { hourMinute, nothing } from '../../platform/format';

export const shortTime = (at: number, timeZone: string): string => hourMinute(at, timeZone);

/** Shares in per cent with one decimal; times in seconds; `null` is without end. */
export const shareText = (share: number): string => `${(share * 100).toFixed(1)} %`;
export const secondsText = (seconds: number | null): string => (seconds === null ? '∞' : `${seconds.toFixed(1)} s`);

export const rounded = (value: number | null, decimals: number): string =>
  value === null ? nothing : String(Math.round(value * 10 ** decimals) / 10 ** decimals);
