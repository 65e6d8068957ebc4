import type { BusinessDay } from '@zhiban/time';
import type { DayHistory } from './day-history';
import type { SourceFloor } from './source-floor';

/** A floor of which boards can be made: that of now, or one of a past moment. */
export interface ShownFloor {
  readonly sources: ReadonlyMap<string, SourceFloor>;
  readonly history: DayHistory;
  readonly businessDay: BusinessDay;
}
