import type { AlarmView, BoardPicture, SeatId } from '@zhiban/wire';
import type { SeatWords } from '../alarms/alarm-words';
import { severityRank } from './severity';

export interface ShownAlarm extends AlarmView {
  id: string;
}

/** Alarms of a board at an instant, worst first, then those that nobody has, then what lasts longest. Snoozed ones wait. */
export function shownAlarms(picture: Pick<BoardPicture, 'alarms'>, now: number): ShownAlarm[] {
  return Object.entries(picture.alarms)
    .map(([id, alarm]) => ({ ...alarm, id }))
    .filter((alarm) => !isSnoozed(alarm, now))
    .sort(
      (a, b) =>
        severityRank(b.severity) - severityRank(a.severity) ||
        Number(a.owner !== null) - Number(b.owner !== null) ||
        a.raisedAt - b.raisedAt,
    );
}

export const isSnoozed = ({ snoozedUntil }: Pick<AlarmView, 'snoozedUntil'>, now: number): boolean =>
  snoozedUntil !== null && snoozedUntil > now;

/** Nobody has it, and it is bad: the strip breathes, a rotation stays, the sound repeats. */
export const callsOut = (alarm: AlarmView, now: number): boolean =>
  alarm.severity === 'alarm' && alarm.owner === null && !isSnoozed(alarm, now);

/** A board in breach: something on it calls for a person whom it does not have yet. */
export const inBreach = (picture: Pick<BoardPicture, 'alarms'>, now: number): boolean =>
  Object.values(picture.alarms).some((alarm) => callsOut(alarm, now));

/** The alarm's seat as the board shows it. */
export function seatWords(picture: Pick<BoardPicture, 'seats'>, seat: SeatId | null): SeatWords | null {
  const view = seat === null ? undefined : picture.seats[seat];
  return view ? { name: view.name, reason: view.reason } : null;
}
