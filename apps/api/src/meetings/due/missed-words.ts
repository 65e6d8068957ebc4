import type { MeetingKind, Place } from '@zhiban/wire';
import { instantWords, type Words } from '../../tellings';
import type { Owed } from './owed-meetings';

const kinds: Readonly<Record<MeetingKind, Words>> = {
  'pre-shift': { zh: '班前会', en: 'pre-shift meeting' },
  'post-shift': { zh: '班后会', en: 'post-shift meeting' },
  weekly: { zh: '周会', en: 'weekly meeting' },
};
export const kindWords = (kind: MeetingKind): Words => kinds[kind];

const placeWords = ({ site, team }: Place): Words => ({
  zh: [site ?? '全中心', team].filter((word) => word).join(' '),
  en: [site ?? 'Whole centre', team].filter((word) => word).join(' '),
});

export function missedSentence({ kind, at, ...place }: Owed, timeZone: string): Words {
  const [where, which] = [placeWords(place), kindWords(kind)];
  if (kind === 'weekly') {
    const day = instantWords(at - 1, timeZone);
    const of = { zh: day.zh.slice(0, -6), en: day.en.slice(0, -6) };
    return {
      zh: `${where.zh}截至${of.zh}没有开${which.zh}，请补开或补记。`,
      en: `${where.en}: no ${which.en} was held by ${of.en}; hold it, or write it up.`,
    };
  }
  const when = instantWords(at, timeZone);
  return {
    zh: `${where.zh} ${when.zh} 的${which.zh}没有开，请补开或补记。`,
    en: `${where.en}: the ${which.en} of ${when.en} was not held; hold it, or write it up.`,
  };
}
