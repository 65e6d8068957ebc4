import { computed, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { CaseView, CustomerCase } from '@zhiban/wire';
import { useAct, keepLoaded, useLoaded } from '../../platform/use-loaded';
import { casesApi, type AskedCases } from '../cases-api';

export const caseViews = ['running', 'overdue', 'open', 'settled', 'called', 'all'] as const satisfies CaseView[];

const isView = (text: unknown): text is CaseView => caseViews.some((view) => view === text);
const refreshMs = 30_000;

/** The list as the address asks for it, so that a link and the way back lead to the same. */
export function useCases() {
  const route = useRoute();
  const router = useRouter();
  const wish = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '');
  const asked = computed<AskedCases>({
    get: () => ({
      ...{ kind: wish('kind'), department: wish('department'), owner: wish('owner'), text: wish('text') },
      state: isView(route.query.state) ? route.query.state : 'running',
    }),
    set: ({ state, ...rest }) => {
      const named = Object.entries({ ...rest, state: state === 'running' ? '' : state });
      void router.replace({ query: Object.fromEntries(named.filter(([, value]) => value !== '')) });
    },
  });
  const cases = shallowRef<CustomerCase[]>([]);
  const next = shallowRef<string | null>(null);
  const list = useLoaded(async () => {
    const page = await casesApi.page(asked.value);
    cases.value = page.cases;
    next.value = page.next;
    return page;
  });
  const older = useAct(async () => {
    const page = await casesApi.page(asked.value, next.value ?? '');
    cases.value = [...cases.value, ...page.cases];
    next.value = page.next;
  });
  /** Whoever turned pages keeps their place. */
  keepLoaded(list, refreshMs, () => cases.value.length <= 50);
  watch(asked, (now, before) => {
    if (route.name === 'cases' && JSON.stringify(now) !== JSON.stringify(before)) void list.load();
  });
  return { asked, cases, next, list, older };
}
