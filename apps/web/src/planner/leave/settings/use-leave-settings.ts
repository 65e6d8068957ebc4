import { computed, shallowRef } from 'vue';
import type { LeaveSettings, LeaveSettingsVersions, SaveLeaveSettings } from '@zhiban/wire';
import { ask } from '../../../platform/http';
import { useAct, useLoaded } from '../../../platform/use-loaded';
import { settingsChanges, type LeaveRules } from './settings-changes';

const at = '/api/v1/leave-settings';
const rulesOf = ({ types, allotments, certificateDays }: LeaveRules): LeaveRules =>
  structuredClone({ types, allotments, certificateDays });

/** The settings of leave as they hold and as they are edited. */
export function useLeaveSettings() {
  const read = useLoaded(() => ask<LeaveSettings>('GET', at));
  const versions = useLoaded(() => ask<LeaveSettingsVersions>('GET', `${at}/versions`));
  const draft = shallowRef<LeaveRules | null>(null);
  /** Who has saved meanwhile: what was typed is held against theirs. */
  const overtakenBy = shallowRef<string | null>(null);
  const saved = shallowRef(false);
  const holds = read.value;
  const changes = computed(() => (holds.value && draft.value ? settingsChanges(holds.value, draft.value) : []));

  async function load(): Promise<void> {
    await Promise.all([read.load(), versions.load()]);
    if (holds.value && !draft.value) revert();
  }
  function revert(): void {
    draft.value = holds.value ? rulesOf(holds.value) : null;
    overtakenBy.value = null;
    save.problem.value = null;
  }
  function put(next: Partial<LeaveRules>): void {
    if (draft.value) draft.value = { ...draft.value, ...next };
    saved.value = false;
  }
  const save = useAct(async () => {
    if (!draft.value || !holds.value) return;
    const body: SaveLeaveSettings = { basedOn: holds.value.version, ...draft.value };
    holds.value = await ask<LeaveSettings>('PUT', at, { json: body });
    revert();
    saved.value = true;
    await versions.load();
  });
  async function run(): Promise<void> {
    await save.run();
    if (save.problem.value?.code !== 'leave-settings.stale') return;
    save.problem.value = null;
    await Promise.all([read.load(), versions.load()]);
    overtakenBy.value = holds.value?.author ?? null;
  }
  return {
    ...{ read, holds, versions, draft, changes, overtakenBy, saved, load, revert, put },
    save: { ...save, run },
  };
}
export type LeaveSettingsDraft = ReturnType<typeof useLeaveSettings>;
