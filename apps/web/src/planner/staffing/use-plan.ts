import { computed, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { PlanQueues, Requirement, RequirementDay, StaffingRulesVersion } from '@zhiban/wire';
import { centreZone, useCentreTime } from '../../admin/use-centre-time';
import { dateIn } from '../../platform/format';
import { ask } from '../../platform/http';
import { useAct, useLoaded } from '../../platform/use-loaded';
import { needOfCells } from './own-need';
import { mondayOf } from './plan-dates';
import { sameCells, type DayCells } from './sheet-cells';

export type PlanView = 'day' | 'week';
/** What is opened above the plan. */
export type SeatsPanel = 'versions' | 'import' | 'average' | 'copy';
/** Everything together. */
export const wholeCentre = '';
const allInAddress = 'all';

/** What the page shows and what was typed into it and is not saved. */
export function usePlan() {
  useCentreTime();
  const route = useRoute();
  const router = useRouter();
  const said = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '');
  const view = shallowRef<PlanView>(said('view') === 'week' ? 'week' : 'day');
  const date = shallowRef(/^\d{4}-\d\d-\d\d$/.test(said('date')) ? said('date') : dateIn(centreZone.value, Date.now()));
  const line = shallowRef<string | null>(said('line') === allInAddress ? wholeCentre : said('line') || null);
  const typed = shallowRef<DayCells | null>(null);
  const queues = useLoaded(() => ask<PlanQueues>('GET', '/api/v1/staffing/queues'));
  const rules = useLoaded(() => ask<StaffingRulesVersion>('GET', '/api/v1/staffing/rules'));
  const requirement = useLoaded(() => {
    const span = view.value === 'week' ? `from=${mondayOf(date.value)}&days=7` : `from=${date.value}`;
    const own = line.value ? `&line=${encodeURIComponent(line.value)}` : '';
    return ask<Requirement>('GET', `/api/v1/staffing/requirement?${span}${own}`);
  });
  const queue = computed(() => queues.value.value?.queues.find(({ key }) => key === line.value) ?? null);
  const saved = computed<RequirementDay | null>(() => {
    const shown = requirement.value.value;
    const day = shown?.lines.find(({ id }) => id === line.value)?.days[0];
    return day?.date === date.value ? day : null;
  });
  const cells = computed<DayCells | null>(() => typed.value ?? saved.value);
  const changed = computed(() => !!typed.value && !!saved.value && !sameCells(typed.value, saved.value));
  /** The day as it would be with what is typed. */
  const day = computed<RequirementDay | null>(() => {
    const own = saved.value;
    if (!own || !typed.value || !changed.value || !queue.value || !requirement.value.value) return own;
    const { minutes, shrinkage } = requirement.value.value;
    const { contacts, ahtSeconds } = typed.value;
    const kept = { ...own, contacts: [...contacts], ahtSeconds: [...ahtSeconds] };
    return { ...kept, ...needOfCells(typed.value, minutes, queue.value.goals, shrinkage) };
  });
  const save = useAct(async () => {
    if (!typed.value || !saved.value || !line.value || !requirement.value.value) return;
    const { contacts, ahtSeconds } = typed.value;
    const own = { queue: line.value, date: date.value, basedOnVersion: saved.value.version, contacts, ahtSeconds };
    const { minutes } = requirement.value.value;
    await ask('PUT', '/api/v1/staffing/expected', { json: { source: 'typed', minutes, days: [own] } });
    await reload();
  });

  /** Other figures; what was typed and is not saved stays. */
  async function refresh(): Promise<void> {
    await Promise.all([requirement.load(), queues.load(), rules.load()]);
  }
  /** The day itself is another: what was typed over it until now has had its day, what is typed meanwhile has not. */
  async function reload(): Promise<void> {
    const before = typed.value;
    await refresh();
    if (typed.value === before) typed.value = null;
  }
  async function begin(): Promise<void> {
    await Promise.all([queues.load(), rules.load()]);
    line.value ??= queues.value.value?.queues[0]?.key ?? wholeCentre;
    watch([view, date, line], show, { immediate: true });
  }
  function show(): void {
    typed.value = null;
    const own = { date: date.value, view: view.value, line: line.value || allInAddress };
    void router.replace({ query: { ...route.query, ...own } });
    void requirement.load();
  }
  return {
    view,
    date,
    line,
    typed,
    cells,
    changed,
    day,
    saved,
    queue,
    queues,
    rules,
    requirement,
    save,
    refresh,
    reload,
    begin,
  };
}
export type Plan = ReturnType<typeof usePlan>;
