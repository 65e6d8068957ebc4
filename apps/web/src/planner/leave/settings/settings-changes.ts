import type { LeaveAllotment, LeaveSettings, LeaveType } from '@zhiban/wire';

export type LeaveRules = Pick<LeaveSettings, 'types' | 'allotments' | 'certificateDays'>;

/** Fields of a kind of leave that are told one by one. */
export const typeFields = [
  'zh',
  'en',
  'active',
  'unit',
  'counts',
  'dayMinutes',
  'notice',
  'afterwardsWorkingDays',
  'certificateFromDays',
  'balance',
  'allotted',
] as const satisfies (keyof LeaveType)[];
export type TypeField = (typeof typeFields)[number];

export type SettingsChange =
  | { of: 'type'; did: 'added' | 'removed'; type: LeaveType }
  | { of: 'type'; did: 'changed'; type: LeaveType; before: LeaveType; field: TypeField }
  | { of: 'allotment'; did: 'added' | 'removed'; allotment: LeaveAllotment }
  | { of: 'allotment'; did: 'changed'; allotment: LeaveAllotment; before: LeaveAllotment }
  | { of: 'certificates'; before: number; after: number };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What would be another way, kind by kind and place by place. */
export function settingsChanges(before: LeaveRules, after: LeaveRules): SettingsChange[] {
  const certificates: SettingsChange[] =
    before.certificateDays === after.certificateDays
      ? []
      : [{ of: 'certificates', before: before.certificateDays, after: after.certificateDays }];
  return [...typeChanges(before.types, after.types), ...placeChanges(before, after), ...certificates];
}

function typeChanges(before: readonly LeaveType[], after: readonly LeaveType[]): SettingsChange[] {
  const known = new Map(before.map((type) => [type.code, type]));
  const changed = after.flatMap((type): SettingsChange[] => {
    const was = known.get(type.code);
    if (!was) return [{ of: 'type', did: 'added', type }];
    return typeFields
      .filter((field) => !same(was[field], type[field]))
      .map((field) => ({ of: 'type', did: 'changed', type, before: was, field }));
  });
  const left = new Set(after.map(({ code }) => code));
  const removed = before.filter(({ code }) => !left.has(code));
  return [...changed, ...removed.map((type): SettingsChange => ({ of: 'type', did: 'removed', type }))];
}

const keyOf = ({ site, team, days, hours }: LeaveAllotment): string => JSON.stringify([site, team, days, hours]);

function placeChanges({ allotments: before }: LeaveRules, { allotments: after }: LeaveRules): SettingsChange[] {
  const known = new Map(before.map((one) => [keyOf(one), one]));
  const changed = after.flatMap((allotment): SettingsChange[] => {
    const was = known.get(keyOf(allotment));
    if (!was) return [{ of: 'allotment', did: 'added', allotment }];
    return was.most === allotment.most ? [] : [{ of: 'allotment', did: 'changed', allotment, before: was }];
  });
  const left = new Set(after.map(keyOf));
  const removed = before.filter((one) => !left.has(keyOf(one)));
  return [...changed, ...removed.map((allotment): SettingsChange => ({ of: 'allotment', did: 'removed', allotment }))];
}
