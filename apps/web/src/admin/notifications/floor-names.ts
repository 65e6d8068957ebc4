import { computed, onMounted } from 'vue';
import type { FloorPicture, PeopleList, SettingsVersion } from '@zhiban/wire';
import { ask } from '../../platform/http';
import { useTexts } from '../../platform/i18n';
import { useLoaded } from '../../platform/use-loaded';
import { withQueues } from '../queues-of-the-floor';

export interface Choice {
  value: string;
  text: string;
}

/** The queues and teams that a target may be narrowed to. Whatever cannot be read offers nothing. */
export function useFloorNames() {
  const { language } = useTexts();
  const queues = useLoaded(async () => {
    const { settings } = await ask<SettingsVersion>('GET', '/api/v1/settings/centre');
    const floor = await ask<FloorPicture>('GET', '/api/v1/live/floor').catch(() => null);
    return withQueues(settings, floor?.queues ?? []).queues;
  });
  const people = useLoaded(() => ask<PeopleList>('GET', '/api/v1/people'));
  onMounted(() => void Promise.all([queues.load(), people.load()]));
  const english = computed(() => language.value === 'en');
  return {
    queues: computed((): Choice[] =>
      (queues.value.value ?? []).map(({ source, queue, zh, en }) => ({
        value: `${source}/${queue}`,
        text: english.value ? en : zh,
      })),
    ),
    teams: computed((): Choice[] => {
      const named = new Map(people.value.value?.teams.map(({ team, teamEn }) => [team, teamEn]));
      return [...named].map(([team, teamEn]) => ({ value: team, text: (english.value ? teamEn : null) ?? team }));
    }),
  };
}
