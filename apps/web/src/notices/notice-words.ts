import { computed, type Ref } from 'vue';
import type { Language, NoticeOffers, NoticePart } from '@zhiban/wire';
import { dateTime, dayName, dayStart, hourMinute } from '../platform/format';
import { useTexts } from '../platform/i18n';

interface Written {
  title: string;
  text: string;
  en: { title: string; text: string } | null;
}

/** In the reader's language where somebody wrote it in that; otherwise as it was written. */
export function inWords({ title, text, en }: Written, language: Language): { title: string; text: string } {
  return language === 'en' && en ? en : { title, text };
}

type Names = Pick<NoticeOffers, 'places' | 'patterns'>;
const noNames: Names = { places: [], patterns: [] };

/** Notices in words, on the clock of the centre. */
export function useNoticeWords(zone: Ref<string>, names: Ref<Names | null>) {
  const { t, language } = useTexts();
  const known = computed(() => names.value ?? noNames);
  const moment = (at: number) => `${dayName(at, zone.value, language.value)} ${hourMinute(at, zone.value)}`;
  const say = ({ zh, en }: { zh: string; en: string }) => (language.value === 'en' ? en : zh);
  const placeName = (site: string, team: string | null) => {
    const found = known.value.places.find((place) => place.site === site && place.team === team);
    return found ? say(found) : (team ?? site);
  };
  const place = ({ site, team }: Pick<NoticePart, 'site' | 'team'>): string => {
    if (site === null) return t('notices.everybody');
    return team === null ? placeName(site, null) : `${placeName(site, null)} ${placeName(site, team)}`;
  };
  const shift = ({ date, pattern }: NonNullable<NoticePart['shift']>): string => {
    const day = dayName(dayStart(date, zone.value), zone.value, language.value);
    const found = known.value.patterns.find(({ code }) => code === pattern);
    return t('notices.ofShift', {
      day,
      shift: pattern === null ? t('notices.anyShift') : found ? say(found) : pattern,
    });
  };
  const part = (one: NoticePart): string =>
    [place(one), one.shift && shift(one.shift), one.skill && t('notices.ofSkill', { skill: one.skill })]
      .filter((word) => word)
      .join(' · ');
  return {
    moment,
    exactly: (at: number) => dateTime(at, zone.value),
    place,
    part,
    audience: (audience: readonly NoticePart[]) => audience.map(part).join(t('notices.or')),
    span: ({ from, until }: { from: number; until: number }) => `${moment(from)} – ${moment(until)}`,
    say,
  };
}
export type NoticeWords = ReturnType<typeof useNoticeWords>;
