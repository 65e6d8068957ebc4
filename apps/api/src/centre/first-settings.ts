import { centreSettings, defaultCentreSettings, type CentreSettings } from '@zhiban/wire';
import type { Environment } from '../platform/environment';

/** The settings of a centre that has none yet. */
export function firstSettings(environment: Environment): CentreSettings {
  void environment;
  return centreSettings.parse(defaultCentreSettings);
}
