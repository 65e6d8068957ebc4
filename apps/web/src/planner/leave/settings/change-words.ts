import type { Language, LeaveAllotment, LeaveType } from '@zhiban/wire';
import type { Say } from '../../../my-roster/roster-words';
import type { SettingsChange, TypeField } from './settings-changes';

/** Kinds, places and their changes in words. */
export function changeWords(t: Say, language: Language) {
  const word = (key: string, named: Record<string, unknown> = {}) => t(`plan.leaveSettings.${key}`, named);
  const name = ({ zh, en, code }: LeaveType) => (language === 'en' ? en : zh) || code;
  const yes = (on: boolean) => word(on ? 'yes' : 'no');
  const number = (n: number | null, key: string) => (n === null ? word('never') : word(key, { n }));

  function value(type: LeaveType, field: TypeField): string {
    if (field === 'unit' || field === 'counts')
      return word(`${field === 'unit' ? 'units' : 'countsOf'}.${type[field]}`);
    if (field === 'notice')
      return word(`noticeText.${type.notice.count === 0 ? 'none' : type.notice.unit}`, { n: type.notice.count });
    if (field === 'dayMinutes') return word('hours', { n: Math.round(type.dayMinutes / 6) / 10 });
    if (field === 'afterwardsWorkingDays') return number(type.afterwardsWorkingDays, 'workingDays');
    if (field === 'certificateFromDays') return number(type.certificateFromDays, 'fromDays');
    if (field === 'zh' || field === 'en') return `“${type[field]}”`;
    return yes(type[field]);
  }
  function place({ site, team, days, hours }: LeaveAllotment): string {
    const where = team === null ? (site ?? word('wholeCentre')) : `${site ?? ''} / ${team}`;
    const when = days ? ` ${days.first} – ${days.last}` : '';
    return where + when + (hours ? ` ${hours.from}–${hours.to}` : '');
  }
  return {
    ...{ name, value, place },
    change: (change: SettingsChange): string => {
      if (change.of === 'certificates') return word('change.certificates', change);
      if (change.of === 'allotment') {
        const { most } = change.allotment;
        const before = change.did === 'changed' ? change.before.most : most;
        return word(`change.place.${change.did}`, { place: place(change.allotment), most, before });
      }
      if (change.did !== 'changed') return word(`change.type.${change.did}`, { name: name(change.type) });
      const { type, before, field } = change;
      const values = { before: value(before, field), after: value(type, field) };
      return word('change.type.changed', { name: name(type), field: word(`field.${field}`), ...values });
    },
  };
}
export type ChangeWords = ReturnType<typeof changeWords>;
