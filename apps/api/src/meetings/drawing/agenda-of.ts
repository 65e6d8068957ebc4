import type { AgendaItem } from '@zhiban/wire';
import type { AlarmRow, AnnouncedRow, OpenItemRow, TroubleRow } from './agenda.repository';

export interface ToSpeakOf {
  announced: readonly AnnouncedRow[];
  leftOpen: readonly OpenItemRow[];
  exceptions: readonly TroubleRow[];
  alarms: readonly AlarmRow[];
}

const longest = 280;

/** What there is to speak of, as points of an agenda: what is announced, what was left open, what went wrong. */
export function agendaOf({ announced, leftOpen, exceptions, alarms }: ToSpeakOf): AgendaItem[] {
  return [
    ...announced.map(({ id, number, zh, en }) =>
      point('notice', id, { zh: `GG-${number} ${zh}`, en: `GG-${number} ${en}` }, `/notices/${id}`),
    ),
    ...leftOpen.map(({ id, words, owner }) =>
      point(
        'handover',
        id,
        { zh: `${words}（${owner ?? '负责人未定'}）`, en: `${words} (${owner ?? 'no owner'})` },
        `/handover/items/${id}`,
      ),
    ),
    ...exceptions.map(({ id, number, level, zh, en }) => {
      const [levelZh, levelEn] = level === null ? ['待评估', 'not assessed'] : [`${level} 级`, `level ${level}`];
      const words = { zh: `YC-${number} ${levelZh} ${zh}`, en: `YC-${number} ${levelEn} ${en}` };
      return point('exception', id, words, `/exceptions/${id}`);
    }),
    ...alarms.map(({ rule, zh, en, times }) =>
      point('alarm', rule, { zh: `${zh}：${times} 次`, en: `${en}: ${times}×` }, '/admin/alarms'),
    ),
  ];
}

const point = (kind: AgendaItem['kind'], id: string, { zh, en }: Pick<AgendaItem, 'zh' | 'en'>, link: string) => ({
  ...{ key: `${kind}/${id}`, kind, link, words: '' },
  ...{ zh: clipped(zh), en: clipped(en) },
});

/** A point is a line; all of it is said where it leads to. */
const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
