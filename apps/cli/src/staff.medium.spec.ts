import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runStaff } from './staff';

const head = 'id,model,calls,interval_minutes,aht_s,target_s,patience_s,agents,required_for';

async function staff(rows: string[], ...more: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'staff-'));
  const file = join(folder, 'cases.csv');
  writeFileSync(file, [head, ...rows].join('\n'));
  const out: string[] = [];
  const err: string[] = [];
  const write = (to: string[]) => ({ write: (text: string) => to.push(text) });
  const code = await runStaff([file, ...more.map((word) => word.replace('HERE', folder))], write(out), write(err));
  return { code, out: out.join(''), err: err.join(''), folder };
}

describe('staff CASES.csv', () => {
  test('tells what the agents lead to and how many are required, and leaves empty what a model does not know', async () => {
    const { code, out } = await staff([
      'b,B,2,60,1800,,,2,',
      'c,C,100,30,180,20,,14,0.8',
      'a,A,100,30,180,20,0,12,',
      'n,C,0,30,180,20,,3,0.8',
      'u,C,100,30,180,20,,7,',
    ]);
    const [columns, b, c, a, nothing, unstable] = out
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    expect(code).toBe(0);
    expect(columns).toContain('sl_excl_short_ab');
    expect(b).toEqual(['b', '1', '', '', '', '', '', '', '', '0.2', '']);
    expect(c?.[0]).toBe('c');
    expect(Number(c?.[3])).toBeCloseTo(0.88835, 5);
    expect(c?.slice(4, 6)).toEqual(['', '']);
    expect(c?.at(-1)).toBe('14');
    expect(Number(a?.[5])).toBeCloseTo(0.119739188444825, 12);
    expect(nothing).toEqual(['n', '0', '0', '1', '', '', '0', '0', '0', '', '0']);
    expect(unstable).toEqual(['u', '10', '1', '0', '', '', 'inf', '1', 'inf', '', '']);
  });

  test('writes the file when it is whole', async () => {
    const { code, out, folder } = await staff(['c,C,100,30,180,20,,14,0.8'], '--out', 'HERE/out.csv');
    expect([code, out]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toMatch(/^id,erlangs.*\nc,10,.*,14\n$/);
  });

  test.each([
    ['d,D,100,30,180,20,,14,', /Row 2: model is D/],
    ['d,C,-1,30,180,20,,14,', /第 2 行的 calls 不对.*Row 2: calls is -1/],
    ['d,C,100,30,0,20,,14,', /aht_s is 0, which is not > 0/],
    ['d,C,100,30,180,20,,1.5,', /agents is 1.5/],
    ['d,A,100,30,180,20,,14,', /Row 2 has no patience_s/],
    ['d,C,100,30,180,20,,,1', /required_for is 1/],
    ['d,C,1e8,30,180,20,,,', /erlangs/],
    ['d,C,100,30', /not CSV/],
  ])('%s is refused by name, and nothing is written', async (bad, sentence) => {
    const { code, out, err, folder } = await staff(['c,C,100,30,180,20,,14,', bad], '--out', 'HERE/out.csv');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
    expect(readdirSync(folder)).toEqual(['cases.csv']);
  });
});
