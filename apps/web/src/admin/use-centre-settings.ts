import { computed, onMounted, reactive, shallowRef } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import type { CentreSettings, SettingsVersion } from '@zhiban/wire';
import { ask } from '../platform/http';
import { useSession } from '../platform/session';
import { useAct, useLoaded } from '../platform/use-loaded';
import { useTexts } from '../platform/i18n';

const path = '/api/v1/settings/centre';
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * The centre's settings with a draft beside them; saving sends the whole draft based on the version that was read.
 * `complete` adds what has not been set yet, such as a queue that the exchange has named since.
 */
export function useCentreSettings(
  complete: (settings: CentreSettings) => Promise<CentreSettings> = (settings) => Promise.resolve(settings),
) {
  const { t } = useTexts();
  const { may } = useSession();
  const draft = reactive<{ settings: CentreSettings | null; note: string }>({ settings: null, note: '' });
  const saved = shallowRef(false);
  const unchanged = shallowRef<CentreSettings | null>(null);
  const read = useLoaded(async () => {
    const version = await ask<SettingsVersion>('GET', path);
    unchanged.value = await complete(version.settings);
    return version;
  });

  async function load(): Promise<void> {
    await read.load();
    draft.settings = unchanged.value && copied(unchanged.value);
    draft.note = '';
  }
  const changed = computed(
    () => !!unchanged.value && JSON.stringify(draft.settings) !== JSON.stringify(unchanged.value),
  );
  const act = useAct(() =>
    ask<unknown>('PUT', path, {
      json: { settings: draft.settings, note: draft.note, basedOnVersion: read.value.value?.version ?? 1 },
    }),
  );
  async function save(): Promise<void> {
    saved.value = false;
    const answer = await act.run();
    saved.value = answer !== null;
    if (answer !== null) await load();
  }
  function revert(): void {
    if (unchanged.value) draft.settings = copied(unchanged.value);
    act.problem.value = null;
  }
  /** The sentence about a field that was refused, by its path within the settings. */
  const wrong = (field: string) =>
    act.problem.value?.fields?.find(({ path: at }) => at === field || at === `settings.${field}`)?.detail;

  onMounted(load);
  onBeforeRouteLeave(() => !changed.value || window.confirm(t('desk.settings.leave')));
  const writable = computed(() => may('settings.write'));
  return {
    ...read,
    load,
    draft,
    changed,
    save,
    saved,
    revert,
    wrong,
    writable,
    saving: act.busy,
    refused: act.problem,
  };
}

export type CentreDraft = ReturnType<typeof useCentreSettings>;
