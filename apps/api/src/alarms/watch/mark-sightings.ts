import type { AlarmRule } from '@zhiban/wire';
import type { AlarmFacts } from './alarm-facts';
import type { FloorView } from './floor-view';
import { markLevels } from './levels-of';
import { subjectOf, type Sighting } from './sighting';

/** Sources whose figures cannot be shown. */
export function sourceSightings({ levels }: AlarmRule, { trouble, sources }: FloorView): Sighting[] {
  return [...trouble].flatMap(([source, found]): Sighting[] => {
    if (!found) return [];
    const { zh = source, en = source } = sources[source] ?? {};
    const describe = () => subjectOf({ subject: 'source', source, zh, en, fault: found.fault });
    return [
      { subject: `source:${source}`, value: 1, since: found.since, levels: markLevels(levels, 'alarm'), describe },
    ];
  });
}

/** Facts of other areas: of the rule's kind, or of every kind that no other rule names. */
export function factSightings({ watch, levels }: AlarmRule, facts: AlarmFacts, named: ReadonlySet<string>): Sighting[] {
  if (watch.measure !== 'fact') return [];
  const kinds = watch.fact === '*' ? facts.kinds().filter((kind) => !named.has(kind)) : [watch.fact];
  return kinds.flatMap((kind) =>
    facts.of(kind).map(({ subject, since, severity, zh, en, seat = null, queue = null, team = null }) => ({
      subject: `${kind}:${subject}`,
      value: 1,
      since,
      levels: markLevels(levels, severity),
      describe: () => subjectOf({ subject: 'other', zh, en, seat, queue, team }),
    })),
  );
}
