import type { RequestJudged, Verdict } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { ruleLines } from './rule-lines';

const verdict = (rule: Verdict['rule'], cites: string, given: Partial<Verdict> = {}): Verdict => ({
  ...{ rule, cites, key: rule, person: 'wang', date: '2026-12-01', span: null, at: null, shifts: [] },
  ...{ actual: 3, limit: 2, bound: 'most', unit: 'swaps', about: null, override: 'never', remedies: [] },
  ...given,
});
const judged = (given: Partial<RequestJudged['hindrances']>, fresh: Verdict[] = []): RequestJudged => ({
  asked: [
    { rule: 'rest-between-shifts', cites: 'PLAN-4' },
    { rule: 'swap-notice', cites: 'SWAP-1' },
    { rule: 'swap-agreed', cites: 'SWAP-2' },
  ],
  ...{ fresh, worsened: [], mended: [], posts: [], cover: [] },
  hindrances: { never: [], notThese: [], withReason: [], ...given },
});
const shown = (of: RequestJudged, decides = true) =>
  ruleLines(of, decides).map(({ state, cites }) => `${state} ${cites}`);

describe('what the rule-book says of a request', () => {
  test('names every rule that was asked; those that are kept have passed, the rules of swaps first', () => {
    expect(shown(judged({}))).toEqual(['passed SWAP-1', 'passed SWAP-2', 'passed PLAN-4']);
  });

  test('begins with what nobody may allow; a partner who has not answered is no fault', () => {
    const never = [verdict('swap-agreed', 'SWAP-2'), verdict('rest-between-shifts', 'PLAN-4')];
    expect(shown(judged({ never }))).toEqual(['refused PLAN-4', 'pending SWAP-2', 'passed SWAP-1']);
  });

  test('that another post may override needs a reason for who asks, and somebody else for who decides', () => {
    const of = judged({ notThese: [verdict('swap-notice', 'SWAP-1')] });
    expect(shown(of, false)[0]).toBe('reason SWAP-1');
    expect(shown(of, true)[0]).toBe('others SWAP-1');
  });

  test('tells a short morning once, by its worst interval', () => {
    const short = [1, 4, 2].map((actual) =>
      verdict('swap-cover', 'SWAP-5', { person: null, about: 'cards', actual, limit: 5, key: `${actual}` }),
    );
    const [line] = ruleLines(judged({ withReason: short }), true);
    expect(line).toMatchObject({ state: 'reason', more: 2, verdict: { actual: 1 } });
  });

  test('what is only worth knowing is said', () => {
    expect(shown(judged({}, [verdict('wishes', 'PLAN-9', { override: 'free' })]))[0]).toBe('said PLAN-9');
  });
});
