import { computed, onMounted } from 'vue';
import type { PeoplePlaces } from '@zhiban/wire';
import { ask } from '../../platform/http';
import { useTexts } from '../../platform/i18n';
import { useLoaded } from '../../platform/use-loaded';
import { placeKey } from './people-search';

/** The sites and teams that the reader may look at, each site before its teams, to choose one of. */
export function usePlaceOptions() {
  const { language } = useTexts();
  const list = useLoaded(() => ask<PeoplePlaces>('GET', '/api/v1/people/places'));
  onMounted(list.load);
  return computed(() => {
    const { sites = [], teams = [] } = list.value.value ?? {};
    return sites.flatMap((site) => [
      { key: placeKey(site, null), name: site },
      ...teams
        .filter((team) => team.site === site)
        .map(({ team, teamEn }) => ({
          key: placeKey(site, team),
          name: `${site} / ${(language.value === 'en' && teamEn) || team}`,
        })),
    ]);
  });
}
