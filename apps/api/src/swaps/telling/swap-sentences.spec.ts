import type { SwapStep } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import type { KeptTransfer } from '../keeping/swap-request.entity';
import { swapSentences, type SwapToTell } from './swap-sentences';

const names = new Map([
  ['lin', { zh: '林梅', en: 'Lin Mei' }],
  ['wu', { zh: '吴涛', en: 'Wu Tao' }],
  ['he', { zh: '何静', en: 'He Jing' }],
]);
const naming = { name: (person: string) => names.get(person) ?? { zh: '', en: '' }, timeZone: 'Asia/Shanghai' };
const at = (hour: number) => Date.parse('2026-11-27T00:00:00+08:00') + hour * 3_600_000;
const transfer = (person: string, to: string | null, [from, till]: [number, number]): KeptTransfer => ({
  shift: {
    id: `${from}`,
    person,
    from: at(from),
    to: at(till),
    kind: 'regular',
    pattern: null,
    post: null,
    breaks: [],
  },
  to,
  part: null,
});
const told = (given: Partial<SwapToTell>): SwapToTell => ({
  ...{ step: 'file', state: 'asked', note: null, by: 'lin', onBehalf: false, filer: 'lin', parties: ['wu'] },
  ...{ actor: null, deadline: at(9), transfers: [transfer('lin', 'wu', [9, 17]), transfer('wu', 'lin', [46, 54])] },
  ...given,
});
const own = (given: Partial<SwapToTell>) =>
  swapSentences(told(given), naming).own.map(({ person, zh, en }) => [person, zh, en]);
const what = '林梅 11月27日周五 09:00–17:00 → 吴涛；吴涛 11月28日周六 22:00–次日06:00 → 林梅';

test('whoever is asked reads who asks for what, and until when', () => {
  const en =
    'Lin Mei asks you to swap, please answer before Fri 27 Nov 09:00: ' +
    'Lin Mei, Fri 27 Nov 09:00–17:00 → Wu Tao; Wu Tao, Sat 28 Nov 22:00–06:00 (+1) → Lin Mei.';
  expect(own({})).toEqual([['wu', `林梅想和您换班，请在11月27日周五 09:00前答复：${what}。`, en]]);
});

test('a swap that a lead files is told to its person too', () => {
  expect(own({ onBehalf: true, by: 'lead' }).map(([person, zh]) => `${person} ${zh?.slice(0, 10)}`)).toEqual([
    'wu 林梅想和您换班，请在',
    'lin lead替您提交了换',
  ]);
});

describe('a step is told to the others', () => {
  const ring = { parties: ['wu', 'he'] };
  test.each<[SwapStep, Partial<SwapToTell>, string[]]>([
    ['agree', { ...ring, actor: 'wu' }, ['lin', 'he']],
    ['agree-last', { ...ring, actor: 'he' }, ['lin', 'wu']],
    ['decline', { ...ring, actor: 'he' }, ['lin', 'wu']],
    ['take', { actor: 'wu' }, ['lin']],
    ['let-go', { actor: 'wu', parties: [] }, ['lin']],
    ['withdraw', ring, ['wu', 'he']],
    ['approve', ring, ['lin', 'wu', 'he']],
    ['refuse', ring, ['lin', 'wu', 'he']],
    ['lapse', ring, ['lin', 'wu', 'he']],
    ['undo', ring, ['lin', 'wu', 'he']],
  ])('%s', (step, given, persons) => {
    expect(own({ step, ...given }).map(([person]) => person)).toEqual(persons);
  });
});

test('a refusal has its reason', () => {
  expect(own({ step: 'refuse', note: '人手不够' })[0]?.[1]).toBe(`换班没有批准：${what}。原因：人手不够`);
});

test('those who decide hear of it once it can be decided, and not before', () => {
  const deciding = (step: SwapStep) => swapSentences(told({ step, actor: 'wu' }), naming).deciding?.zh;
  expect(deciding('agree-last')).toBe(`林梅、吴涛的换班等待审批，最晚11月27日周五 09:00：${what}。`);
  expect(deciding('take')).toBe(deciding('agree-last'));
  expect([deciding('agree'), deciding('approve'), deciding('decline')]).toEqual([undefined, undefined, undefined]);
});

test('what may leave without names has none', () => {
  const offered = told({ state: 'offered', parties: [], transfers: [transfer('lin', null, [9, 17])] });
  const steps = [offered, told({ step: 'agree-last', state: 'agreed' }), told({ step: 'approve', state: 'approved' })];
  for (const step of steps) {
    const { abroad } = swapSentences(step, naming);
    expect(abroad).not.toBeNull();
    for (const { zh, en } of names.values())
      expect(`${abroad?.zh} ${abroad?.en}`).not.toMatch(new RegExp(`${zh}|${en}`));
    expect(abroad?.named.zh).toContain('林梅');
  }
  expect(swapSentences(told({ step: 'withdraw', state: 'withdrawn' }), naming).abroad).toBeNull();
});
