import type { AttendanceRecord, Doing, FindingKind } from '@zhiban/wire';

export interface StripBar {
  left: number;
  width: number;
}

/** A record as bars, in per cent of the strip's length. */
export interface StripLayout {
  rostered: (StripBar & { overtime: boolean })[];
  breaks: StripBar[];
  seen: (StripBar & { doing: Doing })[];
  findings: (StripBar & { kind: FindingKind; stands: boolean })[];
  /** Where the clock is written. */
  marks: { left: number; at: number }[];
}

const aroundMs = 45 * 60_000;
/** Narrower bars cannot be seen. */
const least = 0.4;

export function stripLayout({ from, to, shifts, strip, findings }: AttendanceRecord): StripLayout {
  const span = { from: from - aroundMs, to: to + aroundMs };
  const share = (at: number) =>
    ((Math.min(Math.max(at, span.from), span.to) - span.from) / (span.to - span.from)) * 100;
  const bar = (time: { from: number; to: number }): StripBar => {
    const left = share(time.from);
    return { left, width: Math.max(least, share(time.to) - left) };
  };
  return {
    rostered: shifts.map((shift) => ({ ...bar(shift), overtime: shift.overtime })),
    breaks: shifts.flatMap(({ breaks }) => breaks.map(bar)),
    seen: strip
      .filter((stint) => stint.to > span.from && stint.from < span.to)
      .map((stint) => ({ ...bar(stint), doing: stint.doing })),
    findings: findings.map((finding) => ({
      ...bar(finding),
      kind: finding.kind,
      stands: finding.as === null || finding.as === 'stands',
    })),
    marks: [from, to].map((at) => ({ left: share(at), at })),
  };
}
