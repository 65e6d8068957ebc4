import type { CaseKind, SaveCaseSettings } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';

/** @throws RefusalError where kinds would be ambiguous, lost for the cases that have them, or none could be chosen */
export function refuseSettings(
  { kinds }: Pick<SaveCaseSettings, 'kinds'>,
  before: readonly CaseKind[],
  hasDepartment: (name: string) => boolean,
): void {
  const codes = kinds.map(({ code }) => code);
  const twice = codes.find((code, i) => codes.indexOf(code) < i);
  if (twice !== undefined) throw new RefusalError('case-settings.kind-twice', { kind: twice });
  const gone = before.find(({ code }) => !codes.includes(code));
  if (gone) throw new RefusalError('case-settings.kind-gone', { kind: gone.zh });
  if (!kinds.some(({ offered }) => offered)) throw new RefusalError('case-settings.none-offered', {});
  const known = new Set(before.map(({ department }) => department));
  const stray = kinds.find(
    ({ department }) => department !== null && !known.has(department) && !hasDepartment(department),
  );
  if (stray) throw new RefusalError('case.department-unknown', { name: stray.department ?? '' });
}
