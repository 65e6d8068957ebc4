// @vitest-environment happy-dom
import type { Verdict } from '@zhiban/wire';
import { expect, test, vi } from 'vitest';
import { shallowRef } from 'vue';
import type { News, Roster } from '../store/use-roster';
import { useProposals } from './use-proposals';

const verdict = { rule: 'longest-shift' } as Verdict;
const hindered = (given: Partial<Extract<News, { kind: 'hindered' }>>): News => ({
  kind: 'hindered',
  end: {
    done: 'hindered',
    revision: 1,
    hindrances: { never: [], notThese: [], withReason: [verdict] },
    verdicts: { fresh: [], worsened: [], mended: [] },
  },
  edit: null,
  turn: null,
  ...given,
});
function boardWith(news: News) {
  const [edit, turn] = [vi.fn(), vi.fn()];
  const roster = { news: shallowRef<News | null>(news), edit, turn } as unknown as Roster;
  return { ...useProposals(roster, () => undefined), news: roster.news, edit, turn };
}

test('an undo that would stand against a rule again asks for the reason, and goes on with it', () => {
  const { asked, reasonForNews, reasoned, news, turn, edit } = boardWith(hindered({ turn: 'undo' }));
  reasonForNews();
  expect([asked.value?.verdicts, news.value]).toEqual([[verdict], null]);
  reasoned('as it was');
  expect(turn.mock.calls).toEqual([['undo', 'as it was']]);
  expect([edit.mock.calls, asked.value]).toEqual([[], null]);
});

test('an edit that the server wants a reason for is done again with it', () => {
  const remove = { op: 'remove', shift: 's' } as const;
  const { reasonForNews, reasoned, turn, edit } = boardWith(hindered({ edit: remove }));
  reasonForNews();
  reasoned('needed');
  expect([edit.mock.calls, turn.mock.calls]).toEqual([[[remove, 'needed']], []]);
});
