import type { AttendanceRecord, FindingKind } from '@zhiban/wire';

/** Kinds of which a lead decides one by one, and reads what was seen. */
const grave: ReadonlySet<FindingKind> = new Set<FindingKind>(['absent', 'not-rostered']);

/** What may be confirmed together: nothing hidden, nothing said to it, no absence, nobody relieved, not dragged on from leave. */
export const isPlain = ({
  state,
  mayConfirm,
  unseenMinutes,
  steps,
  afterLeave,
  relief,
  findings,
}: AttendanceRecord): boolean =>
  state === 'open' &&
  mayConfirm &&
  unseenMinutes === 0 &&
  steps.length === 0 &&
  !afterLeave &&
  relief === null &&
  !findings.some(({ kind }) => grave.has(kind));
