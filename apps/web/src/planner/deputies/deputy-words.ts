import type { DelegationAccount, DelegationDesk, DelegationPlace, DelegationView, Language } from '@zhiban/wire';
import { dateIn, dayName, hourMinute } from '../../platform/format';

type Say = (key: string, values?: Record<string, unknown>) => string;

interface Span {
  from: number;
  until: number;
}

/** Deputies in words, on the clock of the centre. */
export function deputyWords(t: Say, language: Language, zone: string) {
  const moment = (at: number) => `${dayName(at, zone, language)} ${hourMinute(at, zone)}`;
  const comma = language === 'en' ? ', ' : '、';
  return {
    zone,
    moment,
    /** Whole days without their hours: midnight to midnight. */
    span: ({ from, until }: Span): string => {
      if (hourMinute(from, zone) !== '00:00' || hourMinute(until, zone) !== '00:00')
        return `${moment(from)} – ${moment(until)}`;
      const [first, last] = [dayName(from, zone, language), dayName(until - 1, zone, language)];
      return dateIn(zone, from) === dateIn(zone, until - 1) ? first : `${first} – ${last}`;
    },
    name: ({ name, nameEn, account }: DelegationAccount): string =>
      (language === 'en' ? (nameEn ?? name) : name) ?? account,
    places: (places: readonly DelegationPlace[] | null, all: string): string =>
      places === null ? all : places.map(({ site, team }) => team ?? site).join(comma),
  };
}
export type DeputyWords = ReturnType<typeof deputyWords>;

export type DelegationGroup = 'own' | 'mine' | 'others';

/** Those that still hold in groups: in the reader's stead, by the reader, others; and those that are over. */
export function groupsOf({ delegations, own }: Pick<DelegationDesk, 'delegations' | 'own'>): {
  groups: { group: DelegationGroup; rows: DelegationView[] }[];
  past: DelegationView[];
} {
  const isPast = ({ state }: DelegationView) => state === 'over' || state === 'ended';
  const groupOf = ({ delegator, deputy }: DelegationView): DelegationGroup => {
    if (delegator.id === own) return 'own';
    return deputy.id === own ? 'mine' : 'others';
  };
  const open = delegations.filter((row) => !isPast(row)).sort((a, b) => a.from - b.from);
  const groups = (['own', 'mine', 'others'] as const).map((group) => ({
    group,
    rows: open.filter((row) => groupOf(row) === group),
  }));
  return { groups: groups.filter(({ rows }) => rows.length > 0), past: delegations.filter(isPast) };
}

/** Leave of a deputy that lies in the time in which they would stand in. */
export const awayWithin = (away: readonly Span[], { from, until }: Span): Span[] =>
  away.filter((span) => span.from < until && from < span.until);
