import { computed, onScopeDispose, shallowRef } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { addDays } from '@zhiban/time';
import type { PolicyBody, PolicyHistory, PolicyInForceView, PolicyView } from '@zhiban/wire';
import { policyAt } from '@zhiban/workforce-roster';
import { ask } from '../../../platform/http';
import { useTexts } from '../../../platform/i18n';
import { useSession } from '../../../platform/session';
import { useAct, useLoaded } from '../../../platform/use-loaded';
import { fieldFaults } from './field-faults';
import { policyChanges } from './policy-changes';
import { bodyOf, withValue, withVersion, type PolicyValue } from './policy-values';

const path = '/api/v1/policy';

/** The rules as they are, and a form over them that is saved from a day on. */
export function usePolicy() {
  const { t } = useTexts();
  const { may } = useSession();
  const draft = shallowRef<PolicyBody | null>(null);
  /** What the form was begun with. */
  const opened = shallowRef<PolicyBody | null>(null);
  const from = shallowRef('');
  const note = shallowRef('');
  /** What was done last, to be said until something else is done. */
  const told = shallowRef<{ did: 'saved' | 'withdrawn'; from: string } | null>(null);
  const view = useLoaded(() => ask<PolicyView>('GET', path));
  const history = useLoaded(() => ask<PolicyHistory>('GET', `${path}/history`));

  const writable = computed(() => may('policy.write'));
  const versions = computed(() => view.value.value?.versions ?? []);
  const today = computed(() => view.value.value?.today ?? '');
  /** Judges on the day from which the form would; without a form, today. */
  const base = computed<PolicyBody | null>(() =>
    versions.value.length > 0 ? bodyOf(policyAt({ versions: versions.value }, from.value || today.value)) : null,
  );
  const changes = computed(() => (draft.value && base.value ? policyChanges(base.value, draft.value) : []));
  const edited = computed(() => !!draft.value && !!opened.value && policyChanges(opened.value, draft.value).length > 0);
  const faults = computed(() => (draft.value ? fieldFaults(draft.value) : new Map<string, never>()));

  const saving = useAct(async () => {
    const json = { from: from.value, body: draft.value, note: note.value, basedOn: view.value.value?.number ?? 0 };
    view.value.value = await ask<PolicyView>('PUT', path, { json });
    done('saved', from.value);
    opened.value = draft.value;
    note.value = '';
  });
  const withdrawing = useAct(async (version: PolicyInForceView, why: string) => {
    const json = { note: why, basedOn: view.value.value?.number ?? 0 };
    view.value.value = await ask<PolicyView>('POST', `${path}/versions/${version.from}/withdraw`, { json });
    done('withdrawn', version.from);
    if (!edited.value) begin();
  });
  function done(did: 'saved' | 'withdrawn', day: string): void {
    told.value = { did, from: day };
    void history.load();
  }

  async function load(): Promise<void> {
    await Promise.all([view.load(), history.load()]);
    if (!draft.value) begin();
  }
  /** The form with what judges on a day, for the day after today or the one that it was planned for. */
  function begin(version?: PolicyInForceView): void {
    from.value = version && version.from >= today.value ? version.from : today.value && addDays(today.value, 1);
    take(version ? bodyOf(version) : base.value);
    opened.value = draft.value;
    saving.problem.value = null;
  }
  const take = (body: PolicyBody | null): void => void (draft.value = body);
  function put(at: string, value: PolicyValue): void {
    if (draft.value) take(withValue(draft.value, at, value));
    told.value = null;
  }
  /** Somebody saved meanwhile: what they saved becomes the basis, what is typed here stays. */
  async function rebase(): Promise<void> {
    await Promise.all([view.load(), history.load()]);
    saving.problem.value = null;
  }
  const wrong = (at: string): string | undefined =>
    saving.problem.value?.fields?.find(({ path: named }) => named === `body.${at}`)?.detail;
  const asSaved = computed(() =>
    draft.value && from.value ? { versions: withVersion(versions.value, from.value, draft.value) } : null,
  );

  const leave = (): boolean => !edited.value || window.confirm(t('plan.rules.save.leave'));
  const stay = (event: BeforeUnloadEvent) => edited.value && event.preventDefault();
  window.addEventListener('beforeunload', stay);
  onScopeDispose(() => window.removeEventListener('beforeunload', stay));
  onBeforeRouteLeave(leave);

  return {
    ...{ view, history, draft, from, note, told, writable, versions, today, base, changes, edited, faults, asSaved },
    ...{ saving, withdrawing, load, begin, take, put, rebase, wrong, leave },
  };
}
export type PolicyDesk = ReturnType<typeof usePolicy>;
