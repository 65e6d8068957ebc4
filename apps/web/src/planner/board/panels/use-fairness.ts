import { computed, shallowRef, type ShallowRef } from 'vue';
import type { FairnessMonths } from '@zhiban/wire';
import { burdens, noBurden, togetherBorne, type Burden } from '@zhiban/workforce-roster';
import { useTexts } from '../../../platform/i18n';
import { useLoaded } from '../../../platform/use-loaded';
import { atTick } from '../book/at-tick';
import { measures, outlier, teamMeasures, type FairMeasure, type TeamMeasure } from '../book/fairness';
import type { Desk } from '../store/desk';
import { rosterApi } from '../store/roster-api';

/** More lines than anybody reads at once; the others are counted below. */
const mostShown = 200;

interface Asked {
  desk: Desk;
  /** Counts the edits of the board. */
  tick: number;
  /** Ids of the people that are looked at. */
  people: readonly string[];
}

/** Sums of what each person carried, past and drafted together, as lines of a table with their team's mean. */
export function useFairness(asked: () => Asked, months: ShallowRef<FairnessMonths>) {
  const { t } = useTexts();
  const order = shallowRef<FairMeasure>('nights');
  const fewestFirst = shallowRef(false);
  const past = useLoaded(() =>
    rosterApi.fairness({ first: asked().desk.first, last: asked().desk.last }, months.value),
  );
  const everybody = computed(() => asked().desk.people.map(({ person }) => person.id));
  /** The draft is taken from the board itself, so that each edit counts at once. */
  const drafted = computed(() =>
    atTick(
      asked().tick,
      burdens(
        asked().desk.court.board.world,
        everybody.value,
        (id) => asked().desk.book.shown.of(id),
        asked().desk.first,
        asked().desk.last,
      ),
    ),
  );
  const sums = computed<Burden[]>(() => {
    const before = new Map(past.value.value?.people.map((one) => [one.person, one.past]));
    return drafted.value.map((one) => ({
      person: one.person,
      ...togetherBorne(before.get(one.person) ?? noBurden(), one),
    }));
  });
  const teamOf = (id: string) => {
    const person = asked().desk.personOf.get(id);
    return JSON.stringify([person?.site, person?.team]);
  };
  const teams = computed(() => teamMeasures(sums.value, teamOf));
  const shown = computed(() => {
    const wanted = new Set(asked().people);
    const way = fewestFirst.value ? -1 : 1;
    return sums.value
      .filter(({ person }) => wanted.has(person))
      .sort((a, b) => way * (b[order.value] - a[order.value]) || (a.person < b.person ? -1 : 1));
  });
  const most = computed(() => {
    const all = shown.value;
    return Object.fromEntries(
      measures.map((measure) => [measure, all.reduce((top, sum) => Math.max(top, sum[measure]), 1)]),
    ) as Record<FairMeasure, number>;
  });
  /** The team's, where one team is looked at. */
  const meanOf = (measure: FairMeasure): number | null => {
    const seen = new Set(shown.value.map(({ person }) => teamOf(person)));
    const [only] = seen;
    return seen.size === 1 && only !== undefined ? (teams.value.get(only)?.[measure].mean ?? null) : null;
  };
  const rounded = (value: number) => String(Math.round(value * 10) / 10);
  function cell(sum: Burden, measure: FairMeasure) {
    const team: TeamMeasure = teams.value.get(teamOf(sum.person))?.[measure] ?? { mean: 0, deviation: 0, people: 0 };
    const part = (value: number) => `${Math.min(value / most.value[measure], 1) * 100}%`;
    const apart = sum[measure] - team.mean;
    const by = `${apart > 0 ? '+' : ''}${rounded(apart)}`;
    return {
      measure,
      value: rounded(sum[measure]),
      width: part(sum[measure]),
      mean: part(team.mean),
      mark: outlier(sum[measure], measure, team),
      title: t('plan.roster.fairness.apart', { mean: rounded(team.mean), by }),
    };
  }
  const rows = computed(() =>
    shown.value.slice(0, mostShown).map((sum) => ({
      person: sum.person,
      cells: measures.map((measure) => cell(sum, measure)),
    })),
  );
  const beyond = computed(() => Math.max(0, shown.value.length - mostShown));
  function sortBy(measure: FairMeasure): void {
    fewestFirst.value = order.value === measure && !fewestFirst.value;
    order.value = measure;
  }
  const sorted = (measure: FairMeasure) =>
    order.value !== measure ? 'none' : fewestFirst.value ? 'ascending' : 'descending';
  return { past, order, fewestFirst, rows, beyond, meanOf, rounded, sortBy, sorted };
}

export type Fairness = ReturnType<typeof useFairness>;
