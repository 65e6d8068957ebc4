import { zoned, type Instant, type Interval } from '@zhiban/time';

/** `17:34` on the centre's wall clock. */
export const timeWords = (at: Instant, timeZone: string): string =>
  zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });

/** `17:34–18:21` */
export const spanTimes = ({ from, to }: Interval, timeZone: string): string =>
  `${timeWords(from, timeZone)}–${timeWords(to, timeZone)}`;
