import type { Interval } from '@zhiban/time';
import { needsLead, type AttendanceFinding, type AttendanceRules, type RecordState } from '@zhiban/wire';
import { attendanceOf, within, type Finding, type Stint } from '@zhiban/workforce-adherence';
import { createHash } from 'node:crypto';
import type { EndedStretch } from './ended-stretches';
import type { NewRecord } from './records.repository';

const minuteMs = 60_000;
/** Of what was seen so much is shown on both sides of a shift. */
export const besideMs = 60 * minuteMs;

export const shownSpan = ({ from, to }: Interval): Interval => ({ from: from - besideMs, to: to + besideMs });

/** A shift as it was worked. `stints` go beyond it on both sides. */
export function shiftRecord(ended: EndedStretch, stints: readonly Stint[], rules: AttendanceRules): NewRecord {
  const { findings, unseenMs } = attendanceOf(ended.stretch, stints, rules);
  const { person, key, date, from, to, shifts, afterLeave } = ended;
  return digested({
    ...{ personId: person, key, date, from, to, shifts, afterLeave },
    findings: findings.map(unlooked),
    unseenMinutes: Math.ceil(unseenMs / minuteMs),
    strip: within(stints, shownSpan(ended)),
    state: stateOf(findings, unseenMs > rules.lateMinutes * minuteMs),
  });
}

/** Work on a day beside the shifts. */
export function extraRecord(personId: string, date: string, work: readonly Finding[], stints: readonly Stint[]) {
  const from = Math.min(...work.map((each) => each.from));
  const to = Math.max(...work.map((each) => each.to));
  return digested({
    ...{ personId, key: `extra:${date}`, date, from, to, shifts: [], afterLeave: false },
    ...{ findings: work.map(unlooked), unseenMinutes: 0, state: 'open' },
    strip: within(stints, shownSpan({ from, to })),
  });
}

const unlooked = (finding: Finding): AttendanceFinding => ({ ...finding, as: null });

function stateOf(findings: readonly Finding[], hidden: boolean): RecordState {
  if (findings.some(needsLead)) return 'open';
  return hidden ? 'unknown' : 'clear';
}

function digested(record: Omit<NewRecord, 'digest'>): NewRecord {
  const digest = createHash('sha1').update(JSON.stringify(record)).digest('base64');
  return { ...record, digest };
}
