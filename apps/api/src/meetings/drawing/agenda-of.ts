import type { AgendaItem } from '@zhiban/wire';
import type { AlarmRow, AnnouncedRow, TroubleRow } from './agenda.repository';

/** What there is to speak of, as points of an agenda: first what is announced, then what went wrong. */
export function agendaOf(
  announced: readonly AnnouncedRow[],
  exceptions: readonly TroubleRow[],
  alarms: readonly AlarmRow[],
): AgendaItem[] {
  return [
    ...announced.map(({ id, number, zh, en }): AgendaItem => ({
      ...{ key: `notice/${id}`, kind: 'notice', zh: `GG-${number} ${zh}`, en: `GG-${number} ${en}` },
      ...{ link: `/notices/${id}`, words: '' },
    })),
    ...exceptions.map(({ id, number, level, zh, en }): AgendaItem => ({
      ...{ key: `exception/${id}`, kind: 'exception', link: `/exceptions/${id}`, words: '' },
      zh: `YC-${number} ${level === null ? '待评估' : `${level} 级`} ${zh}`,
      en: `YC-${number} ${level === null ? 'not assessed' : `level ${level}`} ${en}`,
    })),
    ...alarms.map(({ rule, zh, en, times }): AgendaItem => ({
      ...{ key: `alarm/${rule}`, kind: 'alarm', link: '/admin/alarms', words: '' },
      zh: `${zh}：${times} 次`,
      en: `${en}: ${times}×`,
    })),
  ];
}
