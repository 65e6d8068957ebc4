import type { AlarmReading } from '@zhiban/live-alarms';
import type { AlarmRecord } from '@zhiban/wire';

/** What an alarm says of its subject beyond the figure. */
export type Subject = Pick<
  AlarmRecord,
  'subject' | 'queue' | 'seat' | 'source' | 'site' | 'team' | 'zh' | 'en' | 'person' | 'fault'
>;

/** A figure as it was seen, with what to say of it if it is wrong. */
export interface Sighting extends AlarmReading {
  /** When the thing itself began; `null`: a level, not a moment. */
  since: number | null;
  describe: () => Subject;
}

const nothing = { queue: null, seat: null, source: null, site: null, team: null, person: null, fault: null } as const;

export const subjectOf = (known: Partial<Subject> & Pick<Subject, 'subject' | 'zh' | 'en'>): Subject => ({
  ...nothing,
  ...known,
});
