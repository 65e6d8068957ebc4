import type { HindsightStanding, RequestKind, Verdict } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { hindsightOf, type PastRequest } from './hindsight-of';

const verdict = (rule: Verdict['rule'], override: Verdict['override']): Verdict => ({
  ...{ rule, cites: rule.toUpperCase(), key: '', person: 'li', date: '2026-11-02', span: null, at: null, shifts: [] },
  ...{ actual: 1, limit: 0, bound: 'most', unit: 'swaps', about: null, override, remedies: [] },
});
const never = (rule: Verdict['rule']) => verdict(rule, 'never');

let filedAt = 0;
type Given = { kind?: RequestKind; team?: string; fresh?: Verdict[]; gone?: Verdict[] };
function request(before: HindsightStanding, after: HindsightStanding, given: Given = {}): PastRequest {
  const { kind = 'swap', team = '信用卡组', fresh = [], gone = [] } = given;
  const person = { id: 'li', number: '1', name: '李', nameEn: null, team, teamEn: null };
  filedAt += 1;
  return {
    kind,
    id: `r${filedAt}`,
    person,
    filedAt,
    state: 'approved',
    site: '上海',
    seen: { before, after, fresh, gone },
  };
}
const none = { passes: 0, reason: 0, refused: 0 };

test('counted by kind; what stands as it did is no effect', () => {
  const { counts, changed } = hindsightOf([
    request('passes', 'refused', { fresh: [never('skills')] }),
    request('refused', 'refused'),
    request('reason', 'passes', { gone: [verdict('day-with-night', { by: ['manager'] })] }),
    request('passes', 'passes', { kind: 'leave' }),
  ]);
  expect(counts.swap).toEqual({
    ...{ filed: 3, unjudged: 0, before: { passes: 1, reason: 1, refused: 1 } },
    after: { passes: 1, reason: 0, refused: 2 },
    changed: { passes: 1, reason: 0, refused: 1 },
  });
  expect(counts.leave.after).toEqual({ ...none, passes: 1 });
  expect(changed.map(({ after }) => after)).toEqual(['passes', 'refused']);
});

test('by rule: each request once for each rule that makes it stand so, not for those that only come beside', () => {
  const beside = verdict('day-with-night', { by: ['manager'] });
  const { rules } = hindsightOf([
    request('passes', 'refused', { fresh: [never('skills'), never('skills'), beside] }),
    request('passes', 'refused', { fresh: [never('skills'), never('swap-notice')], kind: 'leave' }),
    request('refused', 'reason', { gone: [never('swap-notice')] }),
  ]);
  expect(rules).toEqual([
    { rule: 'skills', cites: 'SKILLS', swap: { ...none, refused: 1 }, leave: { ...none, refused: 1 } },
    { rule: 'swap-notice', cites: 'SWAP-NOTICE', swap: { ...none, reason: 1 }, leave: { ...none, refused: 1 } },
  ]);
});

test('by team; what could not be judged is named with its reason', () => {
  const { seen: _, ...known } = request('passes', 'passes', { team: '投诉组' }) as PastRequest & { seen: unknown };
  const { teams, unjudged } = hindsightOf([request('passes', 'passes'), { ...known, why: 'no-taker' }]);
  expect(teams.map(({ site, team, swap }) => [site, team, swap.filed, swap.unjudged])).toEqual([
    ['上海', '投诉组', 1, 1],
    ['上海', '信用卡组', 1, 0],
  ]);
  expect(unjudged.map(({ why }) => why)).toEqual(['no-taker']);
});
