import { computed, reactive, watch } from 'vue';
import {
  rulesParts,
  type PlanQueues,
  type RulesPart,
  type StaffingRules,
  type StaffingRulesVersion,
  type StaffingRulesVersions,
} from '@zhiban/wire';
import { ask } from '../../../platform/http';
import { useAct, useLoaded } from '../../../platform/use-loaded';

const at = '/api/v1/staffing/rules';
const copyOf = (rules: StaffingRules) => JSON.parse(JSON.stringify(rules)) as StaffingRules;

/** The rules of need as they hold, as they are being changed, and their versions. */
export function useRules() {
  const kept = useLoaded(() => ask<StaffingRulesVersion>('GET', at));
  const versions = useLoaded(() => ask<StaffingRulesVersions>('GET', `${at}/versions`));
  const queues = useLoaded(() => ask<PlanQueues>('GET', '/api/v1/staffing/queues'));
  const draft = reactive<{ rules: StaffingRules | null }>({ rules: null });
  watch(kept.value, revert);
  const changed = computed<RulesPart[]>(() => {
    const before = kept.value.value?.rules;
    const after = draft.rules;
    if (!before || !after) return [];
    return rulesParts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  });

  const save = useAct(async () => {
    if (!draft.rules) return;
    for (const part of ['posts', 'work', 'pools'] as const) draft.rules[part].forEach(nameInBoth);
    const json = { basedOnVersion: kept.value.value?.version ?? 0, rules: draft.rules };
    kept.value.value = await ask<StaffingRulesVersion>('PUT', at, { json });
    await versions.load();
  });
  /** An earlier version as the draft of the next. */
  const takeUp = useAct(async (version: number) => {
    const earlier = await ask<StaffingRulesVersion>('GET', `${at}/versions/${version}`);
    save.problem.value = null;
    draft.rules = copyOf(earlier.rules);
  });

  function revert(): void {
    save.problem.value = null;
    draft.rules = kept.value.value && copyOf(kept.value.value.rules);
  }
  async function load(): Promise<void> {
    await Promise.all([kept.load(), versions.load(), queues.load()]);
  }
  /** What is wrong with a field of one entry, such as `hours.weekdays`. */
  const wrongIn = (part: RulesPart, index: number) => (field: string) =>
    save.problem.value?.fields?.find(({ path }) => path === `rules.${part}[${index}]${field && `.${field}`}`)?.detail;
  /** Which entries of a part have something wrong with them. */
  const wrongOf = (part: RulesPart) =>
    (save.problem.value?.fields ?? []).flatMap(({ path }) => {
      const found = new RegExp(`^rules\\.${part}\\[(\\d+)\\]`).exec(path);
      return found ? [Number(found[1])] : [];
    });
  /** What is wrong with a part as a whole. */
  const wrongPart = (part: RulesPart) =>
    save.problem.value?.fields?.find(({ path }) => path === `rules.${part}`)?.detail;
  return { kept, versions, queues, draft, changed, save, takeUp, revert, load, wrongIn, wrongOf, wrongPart };
}

/** Who writes in one language alone is not held up: the other shows the same name. */
function nameInBoth(entry: { zh: string; en: string }): void {
  entry.zh ||= entry.en;
  entry.en ||= entry.zh;
}

/** One that none of them has. */
export function freeId(kind: string, taken: readonly { id: string }[]): string {
  for (let n = taken.length + 1; ; n += 1) {
    const id = `${kind}-${n}`;
    if (!taken.some((each) => each.id === id)) return id;
  }
}
