import type { ExceptionKind, ExceptionLevel } from '@zhiban/wire';
import { dayStart } from '../../platform/format';

export interface LedgerFilter {
  state: 'open' | 'archived' | 'all';
  text: string;
  kind: string;
  level: string;
  department: string;
  owner: string;
  /** Days on which it was first reported. */
  from: string;
  to: string;
}

const kinds: Record<ExceptionKind, true> = { process: true, quality: true, promise: true, complaint: true };
export const exceptionKindChoices = Object.keys(kinds) as ExceptionKind[];
export const exceptionLevelChoices: readonly ExceptionLevel[] = [1, 2, 3];

export const noFilter: LedgerFilter = {
  ...{ state: 'open', text: '', kind: '', level: '', department: '', owner: '', from: '', to: '' },
};

/** Days are of the centre; the last one is whole. */
export function askedOf({ from, to, ...rest }: LedgerFilter, zone: string): Record<string, string | number> {
  const after = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return {
    ...rest,
    from: from === '' ? '' : dayStart(from, zone),
    to: to === '' ? '' : dayStart(after(to), zone),
  };
}
