import { Injectable } from '@nestjs/common';
import type { ExceptionCurve } from '@zhiban/wire';
import { AlarmHistory } from '../../alarms';
import { PastBoards, Turns } from '../../past';

const minuteMs = 60_000;
export const beforeMs = 15 * minuteMs;
export const afterMs = 10 * minuteMs;

/** The figure that an alarm looks at, in the minutes around it, read from the floor as the past brings it back. */
@Injectable()
export class AlarmCurve {
  constructor(
    private readonly alarms: AlarmHistory,
    private readonly boards: PastBoards,
  ) {}

  /** `null`: there is no such alarm. `until`: up to where anything can be known yet. */
  async read(alarmId: string, until: number, signal: AbortSignal): Promise<ExceptionCurve | null> {
    const alarm = await this.alarms.one(alarmId);
    if (!alarm) return null;
    const { measure, zh, en, raisedAt, limit } = alarm.record;
    const moments = minutesAround(raisedAt, until);
    const turns = new Turns(signal);
    const floor = await this.boards.floorAt(moments[0] ?? raisedAt, turns, () => undefined);
    const past = this.boards.of(floor);
    const points: ExceptionCurve['points'] = [];
    let passed = limit;
    for (const at of moments) {
      if (at > floor.moment) await floor.play(at, turns);
      floor.touchAll();
      await past.refresh(turns);
      const figure = this.alarms.figure(alarm, past.view());
      points.push({ at, value: figure?.value ?? null });
      passed ??= figure?.limit ?? null;
    }
    return { measure, zh, en, raisedAt, limit: passed, points, whole: until >= raisedAt + afterMs };
  }
}

/** Whole minutes to either side of the alarm, as far as they are over. */
export function minutesAround(raisedAt: number, until: number): number[] {
  const moments: number[] = [];
  for (let at = raisedAt - beforeMs; at <= Math.min(raisedAt + afterMs, until); at += minuteMs) moments.push(at);
  return moments;
}
