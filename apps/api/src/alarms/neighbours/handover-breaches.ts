import { Injectable, type OnModuleInit } from '@nestjs/common';
import { placeOfAlarm, type AlarmRecord, type Place } from '@zhiban/wire';
import type { Fact } from '@zhiban/workforce-handover';
import { CentreSettingsService } from '../../centre';
import { HandoverSources, liesIn, timeWords, type FactTurn } from '../../handover-facts';
import type { OpenAlarm } from '../open';
import { AlarmHistory } from '../then';
import { alarmSentence } from './alarm-sentence';

/** Screens that stopped and exchanges that were lost are equipment, not levels. */
const isEquipment = (subject: string): boolean => subject.startsWith('tv:') || subject.startsWith('source:');

/** Tells the record of handover which levels were passed in a duty, and what did not work. What still is so at its end is red. */
@Injectable()
export class HandoverBreaches implements OnModuleInit {
  constructor(
    private readonly history: AlarmHistory,
    private readonly settings: CentreSettingsService,
    private readonly sources: HandoverSources,
  ) {}

  onModuleInit(): void {
    this.sources.add({ facts: (place, turn) => this.facts(place, turn) });
  }

  private async facts(scope: Place, { from, to, now }: FactTurn): Promise<Fact[]> {
    const { timeZone } = this.settings.current().settings;
    const stories = await this.history.between(from, Math.min(to, now));
    const alarms = stories.map(({ alarm }) => alarm).filter(({ record }) => concerns(record, scope));
    return alarms.map((alarm) => factOf(alarm, timeZone));
  }
}

/** A queue is everybody's. */
function concerns(record: AlarmRecord, scope: Place): boolean {
  const place = placeOfAlarm(record);
  return place === null || liesIn(place, scope);
}

function factOf({ subject, record }: OpenAlarm, timeZone: string): Fact {
  const { id, raisedAt, clearedAt, worst } = record;
  const { zh, en } = alarmSentence(record, false);
  const begins = timeWords(raisedAt, timeZone);
  const over = clearedAt === null ? null : timeWords(clearedAt, timeZone);
  return {
    ...{ kind: isEquipment(subject) ? 'out-of-order' : 'breach', id, at: raisedAt, link: '/alarms' },
    red: over === null && worst === 'alarm',
    zh: over === null ? `${begins} 起 ${zh}，未解除` : `${begins}–${over} ${zh}，已解除`,
    en: over === null ? `Since ${begins} ${en}, not over` : `${begins}–${over} ${en}, over`,
  };
}
