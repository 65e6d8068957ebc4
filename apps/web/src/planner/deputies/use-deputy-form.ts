import { computed, shallowRef, watch } from 'vue';
import type { DelegationDesk, DelegationPlace, NameDeputy } from '@zhiban/wire';
import { newId } from '../../requests/new-id';
import { fieldOfInstant, instantOfField, nextHour } from '../../platform/centre-moment';
import { awayWithin } from './deputy-words';

const dayMs = 86_400_000;
const longestMs = 366 * dayMs;

/** A deputy as they are being named. One id however often it is sent. */
export function useDeputyForm(desk: DelegationDesk, span: { from: number; until: number } | null) {
  const zone = desk.timeZone;
  const begins = span?.from ?? nextHour(desk.at);
  const id = newId();
  const isAdministrator = desk.mayNameForOthers;
  const delegator = shallowRef(desk.mayName ? (desk.own ?? '') : '');
  const deputy = shallowRef('');
  const from = shallowRef(fieldOfInstant(begins, zone));
  const until = shallowRef(fieldOfInstant(span?.until ?? begins + 7 * dayMs, zone));
  const chosen = shallowRef<readonly string[]>([]);
  const why = shallowRef('');

  const ofDelegator = computed(() => desk.delegators.find((one) => one.id === delegator.value) ?? null);
  const deputies = computed(() => desk.deputies.filter((one) => one.id !== delegator.value));
  watch(delegator, () => {
    chosen.value = [];
    if (deputy.value === delegator.value) deputy.value = '';
  });
  const time = computed(() => {
    const [begin, end] = [instantOfField(from.value, zone), instantOfField(until.value, zone)];
    return begin === null || end === null ? null : { from: begin, until: end };
  });
  const wrong = computed<'order' | 'past' | null>(() => {
    if (!time.value) return null;
    const { from: begin, until: end } = time.value;
    if (end <= begin || end - begin > longestMs) return 'order';
    return end <= desk.at ? 'past' : null;
  });
  const named = computed(() => deputies.value.find((one) => one.id === deputy.value) ?? null);
  const places = computed<DelegationPlace[] | null>(() => {
    const found = (ofDelegator.value?.places ?? []).filter((place) => chosen.value.includes(keyOf(place)));
    return found.length > 0 ? found : null;
  });
  const asked = computed<NameDeputy | null>(() => {
    if (!time.value || wrong.value || !named.value || !ofDelegator.value || why.value.trim() === '') return null;
    const on = delegator.value === desk.own ? null : delegator.value;
    return { id, for: on, deputy: deputy.value, ...time.value, places: places.value, why: why.value.trim() };
  });
  return {
    ...{ isAdministrator, delegator, deputy, from, until, chosen, why, time, wrong, places, asked },
    ...{ ofDelegator, deputies, named },
    isOwn: computed(() => delegator.value === desk.own),
    away: computed(() => (named.value && time.value ? awayWithin(named.value.away, time.value) : [])),
  };
}

export const keyOf = ({ site, team }: DelegationPlace): string => JSON.stringify([site, team]);
