import { onScopeDispose, shallowRef, watch } from 'vue';
import { addDays } from '@zhiban/time';
import type { Hindsight, PolicyBody } from '@zhiban/wire';
import { ask } from '../../../platform/http';
import { useAct } from '../../../platform/use-loaded';

const restMs = 800;
const monthDays = 30;

/** What the rules of the form would have made of requests of some days; it follows the form once it was asked for. */
export function usePast(given: { body: () => PolicyBody | null; today: () => string }) {
  const first = shallowRef('');
  const last = shallowRef('');
  const told = shallowRef<Hindsight | null>(null);
  /** Asked for at least once, whether the answer is there yet or not. */
  let shown = false;
  let timer = 0;
  let round = 0;

  watch(
    given.today,
    (today) => {
      if (!today || last.value) return;
      last.value = today;
      first.value = addDays(today, -monthDays);
    },
    { immediate: true },
  );
  const act = useAct(async (mine: number) => {
    const json = { body: given.body(), first: first.value, last: last.value };
    const found = await ask<Hindsight>('POST', '/api/v1/policy/hindsight', { json });
    if (mine === round) told.value = found;
  });
  function show(): Promise<unknown> {
    window.clearTimeout(timer);
    shown = true;
    round += 1;
    return act.run(round);
  }
  watch([given.body, first, last], ([body]) => {
    round += 1;
    window.clearTimeout(timer);
    if (shown && body) timer = window.setTimeout(() => void show(), restMs);
  });
  onScopeDispose(() => window.clearTimeout(timer));
  return { first, last, told, show, problem: act.problem, busy: act.busy };
}
