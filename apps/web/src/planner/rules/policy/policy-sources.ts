import type { PolicyBody, PolicyEdition } from '@zhiban/wire';
import { policyPresets } from '@zhiban/workforce-roster';

/** A preset by its name, or what was saved by its number; `null`: there is none such. */
export function sourceOf(source: string, editions: readonly PolicyEdition[]): PolicyBody | null {
  const presets: Readonly<Record<string, PolicyBody | undefined>> = policyPresets;
  return presets[source] ?? editions.find(({ number }) => String(number) === source)?.body ?? null;
}
