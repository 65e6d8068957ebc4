import { addDays } from '@zhiban/time';
import { computed, onMounted, shallowRef, watch, type ComputedRef } from 'vue';
import type {
  FileSwap,
  RequestJudged,
  SwapEnd,
  SwapPartner,
  SwapRings,
  SwapShifts,
  SwapWeek,
  TransferAsked,
} from '@zhiban/wire';
import { dateIn } from '../../platform/format';
import { useAct, useLoaded } from '../../platform/use-loaded';
import { newId } from '../new-id';
import { requestsApi, type Span } from '../requests-api';

export const ways = ['exchange', 'give', 'offer', 'ring'] as const;
export type Way = (typeof ways)[number];
export const filingSteps = ['shift', 'way', 'partner', 'check'] as const;
export type FilingStep = (typeof filingSteps)[number];
export type ComingShift = SwapShifts['shifts'][number];
export type Ring = SwapRings['rings'][number];

export type Wish = NonNullable<FileSwap['wish']>;

/** Returns are looked for from some days before the shift to two weeks after it. */
const around = { before: -7, after: 14 };

/** A swap as it is put together. Nothing that was chosen or typed goes before it is sent. */
export function useNewSwap(
  person: ComputedRef<string | null>,
  { shift: wanted, way: begins }: { shift: string | null; way: Way | null },
) {
  const id = newId();
  const step = shallowRef<FilingStep>('shift');
  const shifts = useLoaded(() => requestsApi.shifts(person.value));
  const picked = shallowRef<string | null>(wanted);
  const part = shallowRef<Span | null>(null);
  const way = shallowRef<Way>('exchange');
  const partner = shallowRef<SwapPartner | null>(null);
  const ring = shallowRef<Ring | null>(null);
  const reason = shallowRef('');
  const wish = shallowRef<Wish | null>(null);
  const judged = shallowRef<RequestJudged | null>(null);
  const weeks = shallowRef<readonly SwapWeek[]>([]);
  /** Something is not as it was seen: said until the next choice. */
  const changed = shallowRef(false);
  const zone = computed(() => shifts.value.value?.timeZone ?? 'UTC');
  const coming = computed(() => shifts.value.value?.shifts.find(({ shift }) => shift.id === picked.value) ?? null);

  const partners = useLoaded(async () => {
    const shift = coming.value?.shift;
    if (!shift) return null;
    const day = dateIn(zone.value, shift.from);
    const days = { first: addDays(day, around.before), last: addDays(day, around.after) };
    return requestsApi.partners(shift.id, days, part.value, person.value);
  });
  const rings = useLoaded(() => requestsApi.rings());

  const transfers = computed((): TransferAsked[] => {
    if (way.value === 'ring')
      return (ring.value?.transfers ?? []).map(({ shift, version, to }) => ({
        ...{ shift: shift.id, version, to: to.id, part: null },
      }));
    const own = coming.value;
    if (!own) return [];
    const to = way.value === 'offer' ? null : (partner.value?.person.id ?? null);
    const back = way.value === 'exchange' ? partner.value : null;
    const given = { shift: own.shift.id, version: own.version, to, part: part.value };
    if (!back?.shift) return [given];
    return [given, { shift: back.shift.id, version: back.version, to: own.shift.person, part: null }];
  });

  const preview = useAct(async () => {
    [judged.value, weeks.value] = [null, []];
    if (way.value === 'offer') return;
    await heed(await requestsApi.preview({ transfers: transfers.value, for: person.value }));
  });
  const send = useAct(async () => {
    const asked = { id, transfers: transfers.value, for: person.value, reason: reason.value.trim() };
    const end = await requestsApi.file({ ...asked, wish: way.value === 'offer' ? wish.value : null });
    await heed(end);
    return end;
  });

  /** What came instead of what was asked for: the roster is read anew, and the choice made again where it must be. */
  async function heed(end: SwapEnd): Promise<void> {
    if (end.done === 'hindered') [judged.value, weeks.value] = [end.judged, end.weeks ?? weeks.value];
    if (end.done !== 'changed') return;
    changed.value = true;
    const lost = picked.value;
    [partner.value, ring.value] = [null, null];
    await shifts.load();
    const still = shifts.value.value?.shifts.some(({ shift }) => shift.id === lost);
    step.value = still ? 'partner' : 'shift';
    if (still) await (way.value === 'ring' ? rings.load() : partners.load());
  }

  function pick(shift: ComingShift): void {
    if (picked.value !== shift.shift.id) [part.value, partner.value] = [null, null];
    picked.value = shift.shift.id;
    changed.value = false;
  }

  const setPart = (span: Span | null) => ([part.value, partner.value] = [span, null]);
  const setWish = (asked: Wish | null) => (wish.value = asked);
  const setReason = (words: string) => (reason.value = words);

  function take(option: SwapPartner): void {
    partner.value = option;
    changed.value = false;
    go('check');
  }

  function takeRing(found: Ring): void {
    ring.value = found;
    changed.value = false;
    go('check');
  }

  function choose(next: Way): void {
    way.value = next;
    if (next !== 'exchange') partner.value = null;
    go('partner');
  }

  function go(next: FilingStep): void {
    step.value = next;
    if (next === 'partner' && way.value === 'ring') void rings.load();
    if (next === 'partner' && (way.value === 'exchange' || way.value === 'give')) void partners.load();
    if (next === 'check') void preview.run();
    window.scrollTo({ top: 0 });
  }

  onMounted(async () => {
    await shifts.load();
    if (begins) return choose(begins);
    if (coming.value && !coming.value.open) step.value = 'way';
    else picked.value = null;
  });
  watch(person, () => {
    [picked.value, partner.value, part.value] = [null, null, null];
    step.value = 'shift';
    void shifts.load();
  });

  return {
    ...{ step, shifts, coming, part, way, partner, ring, reason, wish, judged, weeks, changed, zone },
    ...{ partners, rings, transfers, preview, send, pick, setPart, setWish, setReason, take, takeRing, choose, go },
  };
}
export type NewSwap = ReturnType<typeof useNewSwap>;
