import { readonly, shallowRef } from 'vue';
import type { SettingsVersion } from '@zhiban/wire';
import { dateTime } from '../platform/format';
import { ask } from '../platform/http';
import { useSession } from '../platform/session';

const zone = shallowRef('UTC');
/** The centre's time zone, UTC until it is known. */
export const centreZone = readonly(zone);

/** Dates and times in the centre's time zone (UTC until it is known, or where the reader may not read the settings). */
export function useCentreTime(): (at: number) => string {
  const { may } = useSession();
  if (zone.value === 'UTC' && may('settings.read')) {
    ask<SettingsVersion>('GET', '/api/v1/settings/centre').then(
      (version) => (zone.value = version.settings.timeZone),
      () => undefined,
    );
  }
  return (at) => dateTime(at, zone.value) + (zone.value === 'UTC' ? ' UTC' : '');
}
