import { dayNumber, weekdayOfDay } from '@zhiban/time';
import { computed, type Ref } from 'vue';
import type { Language, RequestJudged, Shift, SwapPerson, SwapView } from '@zhiban/wire';
import type { Reader } from '@zhiban/workforce-roster';
import { rosterWords, type Say } from '../my-roster/roster-words';
import { useTexts } from '../platform/i18n';

interface Span {
  from: number;
  to: number;
}

/** People, shifts and moments of requests in words, on the clock of the centre. */
export function swapWords(t: Say, language: Language, zone: string) {
  const roster = rosterWords(t, language, zone);
  const name = (person: Pick<SwapPerson, 'name' | 'nameEn'>) =>
    language === 'en' ? (person.nameEn ?? person.name) : person.name;
  const team = (person: SwapPerson) => (language === 'en' ? (person.teamEn ?? person.team) : person.team) ?? '';
  const day = (at: number) => roster.day(roster.dateAt(at));
  const kind = ({ from }: Pick<Shift, 'from'>) => t(`my.kinds.${kindAt(roster.hourOf(from))}`);
  const people = ({ filer, parties }: SwapView) =>
    new Map([filer, ...parties.map((p) => p.person)].map((p) => [p.id, p]));
  return {
    ...{ name, team, day, kind, people, zone },
    clock: roster.clock,
    hourOf: roster.hourOf,
    length: roster.length,
    dateAt: roster.dateAt,
    date: roster.day,
    weekday: (date: string) => t(`my.weekdays.d${weekdayOfDay(dayNumber(date))}`),
    dayOfMonth: (date: string) => Number(date.slice(8)),
    hours: roster.hours,
    /** The part where only a part goes. */
    span: (shift: Span, part: Span | null) => `${day((part ?? shift).from)} ${roster.hours(part ?? shift)}`,
    moment: (at: number) => `${day(at)} ${roster.clock(at)}`,
    by: (swap: SwapView, person: string) => {
      const found = people(swap).get(person);
      return found ? name(found) : '';
    },
    /** For the sentences of the rule-book. */
    reader: (posts: RequestJudged['posts'] = []): Reader => ({
      ...{ language, timeZone: zone },
      nameOf: (about) => {
        const post = posts.find(({ id }) => id === about);
        return post ? (language === 'en' ? post.en : post.zh) : about;
      },
    }),
    postName: (posts: RequestJudged['posts'], id: string) => {
      const post = posts.find((one) => one.id === id);
      return post ? (language === 'en' ? post.en : post.zh) : id;
    },
  };
}
export type SwapWords = ReturnType<typeof swapWords>;

const kindAt = (hour: number) => {
  if (hour >= 18.5 || hour < 5) return 'night';
  if (hour < 9.5) return 'early';
  return hour < 12.5 ? 'day' : 'late';
};

export function useSwapWords(zone: Ref<string | undefined>) {
  const { t, language } = useTexts();
  return computed(() => swapWords(t, language.value, zone.value ?? 'UTC'));
}
