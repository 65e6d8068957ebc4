import { Injectable } from '@nestjs/common';
import type { AlarmRecord } from '@zhiban/wire';
import type { OpenAlarm } from '../open';
import { AlarmsRepository } from '../record/alarms.repository';
import { AlarmRulesService } from '../rules/alarm-rules.service';
import { AlarmFacts } from '../watch/alarm-facts';
import type { FloorView } from '../watch/floor-view';
import { sightingsOf } from '../watch/sightings';
import type { AlarmStory } from './alarm-then';

/** Nothing is held in the past: facts stand as they were kept. */
const noFacts = new AlarmFacts();
const noKinds = new Set<string>();

/** The alarms of an earlier time, as they were kept. */
@Injectable()
export class AlarmHistory {
  constructor(
    private readonly repository: AlarmsRepository,
    private readonly rules: AlarmRulesService,
  ) {}

  /** Those that were open at any instant of a span (ms). */
  between(from: number, to: number): Promise<AlarmStory[]> {
    return this.repository.between(from, to);
  }

  /** `null`: there is no such alarm. */
  one(id: string): Promise<OpenAlarm | null> {
    return this.repository.one(id);
  }

  /** What an alarm's rule sees of its subject, and the level that it goes by; `null`: nothing. */
  figure({ subject, record }: OpenAlarm, floor: FloorView): { value: number; limit: number | null } | null {
    const rule = this.rules.current().find(({ id }) => id === record.rule);
    const seen = rule && sightingsOf(rule, floor, noFacts, noKinds).find((one) => one.subject === subject);
    return seen ? { value: Math.round(seen.value * 1000) / 1000, limit: seen.levels[record.worst] } : null;
  }

  /**
   * The figure of an open alarm goes on between its turns and is not kept; here it is read from the floor of then, as the
   * watch read it. What a rule looks at never changes, so the rule of now sees what the one of then saw.
   */
  follow(alarms: readonly OpenAlarm[], floor: FloorView): OpenAlarm[] {
    const seen = new Map<string, Pick<AlarmRecord, 'since' | 'value' | 'limit'>>();
    for (const rule of this.rules.current()) {
      if (!alarms.some(({ record }) => record.rule === rule.id)) continue;
      for (const { subject, since, value, levels } of sightingsOf(rule, floor, noFacts, noKinds)) {
        const shown = { since, value: since === null ? Math.round(value * 100) / 100 : null };
        seen.set(`${rule.id} warn ${subject}`, { ...shown, limit: levels.warn });
        seen.set(`${rule.id} alarm ${subject}`, { ...shown, limit: levels.alarm });
      }
    }
    return alarms.map(({ subject, record }) => {
      const found = seen.get(`${record.rule} ${record.severity} ${subject}`);
      if (!found) return { subject, record };
      return { subject, record: { ...record, ...found, limit: record.limit ?? found.limit } };
    });
  }
}
