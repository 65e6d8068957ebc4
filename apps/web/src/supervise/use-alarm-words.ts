import type { AlarmRecord } from '@zhiban/wire';
import { alarmTitle } from '../alarms/alarm-words';
import { duration, hourMinute } from '../platform/format';
import { useTexts } from '../platform/i18n';
import { useWall } from '../wallboard/wall-context';
import type { AlarmBar } from './alarm-lanes';

/** What an alarm of the last hours is called, for how long it stood, and all of it in a sentence. */
export function useAlarmWords() {
  const { t, language } = useTexts();
  const { second } = useWall();
  const title = (alarm: AlarmRecord) =>
    alarmTitle(alarm, alarm.person === null ? null : { name: alarm.person, reason: null }, t, language.value);
  const lasted = ({ alarm }: AlarmBar) => duration((alarm.clearedAt ?? second.value) - alarm.raisedAt);
  const state = ({ alarm, open }: AlarmBar, time: (at: number) => string) =>
    open ? t('desk.alarms.still') : t('desk.alarms.cleared', { time: time(alarm.clearedAt ?? 0) });

  function sentence(bar: AlarmBar, zone: string): string {
    const { raisedAt, owner, snoozedUntil } = bar.alarm;
    const time = (at: number) => hourMinute(at, zone);
    return [
      t(`alarm.severity.${bar.severity}`),
      title(bar.alarm),
      t('floor.track.from', { time: time(raisedAt), by: lasted(bar) }),
      state(bar, time),
      owner ?? t('alarm.noOwner'),
      snoozedUntil !== null && snoozedUntil > second.value ? t('alarm.snoozed', { time: time(snoozedUntil) }) : '',
    ]
      .filter((word) => word !== '')
      .join(' · ');
  }
  return { title, lasted, state, sentence };
}
