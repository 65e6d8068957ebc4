import type { DraftStep, RosterOverride } from '@zhiban/wire';
import type { RosterEditEntity } from './roster-edit.entity';

export const stepOf = (
  { revision, id, author, at, kind, changes }: RosterEditEntity,
  overrides: readonly RosterOverride[] = [],
): DraftStep => ({
  revision: Number(revision),
  edit: id,
  by: author,
  at: at.getTime(),
  kind,
  changes,
  overrides: [...overrides],
});
