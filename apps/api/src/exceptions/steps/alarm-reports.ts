import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { placeOfAlarm, type AlarmEventKind, type AlarmRecord, type AlarmSeverity } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AlarmAnnouncements, AlarmRulesService, alarmSentence, type AlarmFact } from '../../alarms';
import { afterCommit, type Transaction } from '../../platform/database';
import { ExceptionNews } from '../exception-news';
import { ExceptionSteps } from './exception-steps';
import { newException } from './new-exception';

const machine = 'machine';
const longestTitle = 120;
const worse = new Set<AlarmEventKind>(['raised', 'escalated']);

/**
 * Alarms whose rule says so become exceptions by themselves, in the transaction that keeps the alarm: none is missed, and
 * one that somebody made an exception of by hand is not made again.
 */
@Injectable()
export class AlarmReports implements OnApplicationBootstrap {
  constructor(
    private readonly announcements: AlarmAnnouncements,
    private readonly rules: AlarmRulesService,
    private readonly steps: ExceptionSteps,
    private readonly news: ExceptionNews,
  ) {}

  onApplicationBootstrap(): void {
    this.announcements.join((tx, fact) => this.look(tx, fact));
  }

  private async look(tx: Transaction, { event, alarm }: AlarmFact): Promise<void> {
    const rule = this.rules.current().find(({ id }) => id === alarm.rule);
    if (worse.has(event.kind) && reaches(alarm.severity, rule?.exceptionFrom ?? null)) await this.report(tx, alarm);
  }

  private async report(tx: Transaction, alarm: AlarmRecord): Promise<void> {
    const { queue } = alarm;
    const place = placeOfAlarm(alarm) ?? { site: null, team: null };
    const told = { id: randomUUID(), title: titleOf(alarm), text: '', queue, customer: null, alarm: alarm.id };
    const at = new Date(this.steps.now());
    if (!(await this.steps.exceptions.add(tx, newException(told, place, machine, at)))) return;
    const set = { ...place, queue, alarm: alarm.id };
    const { row } = await this.steps.begin(tx, told.id, { by: machine, title: told.title, set });
    afterCommit(tx, () => this.news.changes.next({ what: 'step', exception: row }));
  }
}

const reaches = (severity: AlarmSeverity, from: AlarmSeverity | null): boolean =>
  from !== null && (severity === 'alarm' || from === 'warn');

/** Nobody wrote it, so that it is there for readers of either language. */
function titleOf(alarm: AlarmRecord): string {
  const { zh, en } = alarmSentence(alarm, false);
  return (zh === en ? zh : `${zh} / ${en}`).slice(0, longestTitle);
}
