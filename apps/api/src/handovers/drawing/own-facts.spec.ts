import { expect, test } from 'vitest';
import type { HandoverFigures, HandoverTurn } from '@zhiban/wire';
import type { CrewMember } from '../keeping/rows';
import { figuresFact, reliefFact } from './own-facts';

const turn: HandoverTurn = { duty: 'night', zh: '夜班', en: 'Night', date: '2026-11-25', from: 1000, to: 2000 };
const figures: HandoverFigures = {
  ...{ from: 0, until: 1000, contacts: 598, expected: 588, answered: 0.963, abandoned: 22, curve: [] },
  serviceLevel: { value: 0.822, target: 0.8, seconds: 20 },
  handleTime: { value: 308, expected: 300 },
  longestWait: { value: 222, at: 500, target: 120 },
};

test('the figures of a duty are one sentence, with what was expected', () => {
  expect(figuresFact(figures, turn)[0]).toMatchObject({
    zh: '进线 598 通（预测 588），接通率 96.3 %，放弃 22 通，20 秒服务水平 82.2 %（目标 80 %），AHT 5:08，最长等待 3:42',
    en: '598 contacts (expected 588), answered 96.3 %, 22 abandoned, service level in 20 s 82.2 % (target 80 %), AHT 5:08, longest wait 3:42',
  });
  expect(figuresFact(null, turn)).toEqual([]);
});

const coming = (name: string, seenAt: number | null): CrewMember => ({
  ...{ person: name, name, nameEn: null, post: null, from: 1000, to: 2000, seenAt },
});

test('who is missing is named once the duty has begun, and not before', () => {
  const crew = { outgoing: [], incoming: [coming('唐杰', 900), coming('韩雪', null)] };
  expect(reliefFact(crew, turn, 990)[0]).toMatchObject({ zh: '夜班计划 2 人，已到 1 人', red: false });
  expect(reliefFact(crew, turn, 1010)[0]).toMatchObject({ zh: '夜班计划 2 人，已到 1 人，缺 韩雪', red: true });
  expect(reliefFact({ outgoing: [], incoming: [] }, turn, 990)).toEqual([]);
});
