import type { CentreSettings, FloorPicture } from '@zhiban/wire';

type Named = Pick<FloorPicture['queues'][number], 'id' | 'source' | 'queue' | 'zh' | 'en'>;

/** The settings with every queue that an exchange has named, so that each can be given names and limits. */
export function withQueues(settings: CentreSettings, floor: readonly Named[]): CentreSettings {
  const known = new Set(settings.queues.map(({ source, queue }) => `${source}/${queue}`));
  const added = floor
    .filter(({ id }) => !known.has(id))
    .map(({ source, queue, zh, en }) => ({ source, queue, zh, en, shown: true, rule: {} }));
  return { ...settings, queues: [...settings.queues, ...added] };
}
