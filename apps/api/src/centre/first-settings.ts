import { defaultCentreSettings, type CentreSettings } from '@zhiban/wire';
import { demoParts } from '../platform/demo';
import type { Environment } from '../platform/environment';

/** The settings of a centre that has none yet. */
export function firstSettings(environment: Environment): CentreSettings {
  return environment.demo ? demoParts().settings : defaultCentreSettings;
}
