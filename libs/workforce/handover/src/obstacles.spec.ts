import { describe, expect, test } from 'vitest';
import { afterHandoverStep } from './handover-states';
import { againstHandingOver, againstTakingOver, type Obstacle, type SigningCase, type WeighedEntry } from './obstacles';

const asked = (given: Partial<SigningCase> = {}): SigningCase => ({
  state: 'open',
  outgoing: { leads: ['zhou'] },
  incoming: { leads: ['zhao'] },
  entries: [],
  handedBy: null,
  ...given,
});
const entry = (given: Partial<WeighedEntry> = {}): WeighedEntry => ({
  key: 'exception/YC-118',
  red: false,
  readBack: false,
  event: null,
  ...given,
});
const codes = (obstacles: readonly Obstacle[]) => obstacles.map(({ code, cites }) => `${code} ${cites}`);

describe('HAND-3: who signs', () => {
  test('first the outgoing lead, then the incoming', () => {
    expect(againstHandingOver(asked(), 'zhou')).toEqual([]);
    expect(codes(againstTakingOver(asked(), 'zhao'))).toEqual(['outgoing-first HAND-3']);
    expect(againstTakingOver(asked({ state: 'handed', handedBy: 'zhou' }), 'zhao')).toEqual([]);
  });

  test('nobody else', () => {
    expect(codes(againstHandingOver(asked(), 'he'))).toEqual(['not-outgoing-lead HAND-2']);
    expect(codes(againstTakingOver(asked({ state: 'handed', handedBy: 'zhou' }), 'he'))).toEqual([
      'not-incoming-lead HAND-3',
    ]);
  });

  test('not one person for both sides, also where a lead stays for the next duty', () => {
    const stays = asked({ outgoing: { leads: ['zhou'] }, incoming: { leads: ['zhou'] } });
    expect(codes(againstHandingOver(stays, 'zhou'))).toEqual(['no-incoming-lead HAND-3']);
    const both = asked({ state: 'handed', handedBy: 'zhou', incoming: { leads: ['zhou', 'zhao'] } });
    expect(codes(againstTakingOver(both, 'zhou'))).toEqual(['both-sides HAND-3']);
    expect(againstTakingOver(both, 'zhao')).toEqual([]);
  });
});

describe('HAND-4: an abnormal event', () => {
  const stage = (outgoing: boolean, incoming: boolean) =>
    entry({ event: { settled: false, stage: { outgoing, incoming } } });

  test('that is not settled blocks both signatures', () => {
    const entries = [entry({ event: { settled: false, stage: null } })];
    expect(againstHandingOver(asked({ entries }), 'zhou')).toEqual([
      { code: 'event-unresolved', cites: 'HAND-4', entry: 'exception/YC-118' },
    ]);
    const handed = asked({ state: 'handed', handedBy: 'zhou', entries });
    expect(codes(againstTakingOver(handed, 'zhao'))).toEqual(['event-unresolved HAND-4']);
  });

  test('may be handed over at a stage that both sides name, not at one that only one names', () => {
    expect(againstHandingOver(asked({ entries: [stage(true, true)] }), 'zhou')).toEqual([]);
    for (const [outgoing, incoming] of [
      [true, false],
      [false, true],
    ] as const)
      expect(codes(againstHandingOver(asked({ entries: [stage(outgoing, incoming)] }), 'zhou'))).toEqual([
        'stage-not-shared HAND-4',
      ]);
  });

  test('that is settled is in nobody’s way', () => {
    expect(againstHandingOver(asked({ entries: [entry({ event: { settled: true, stage: null } })] }), 'zhou')).toEqual(
      [],
    );
  });
});

test('what is red is read back, each of it', () => {
  const entries = [entry({ key: 'a', red: true }), entry({ key: 'b', red: true, readBack: true }), entry({ key: 'c' })];
  expect(againstHandingOver(asked({ entries }), 'zhou')).toEqual([
    { code: 'not-read-back', cites: 'HAND-3', entry: 'a' },
  ]);
});

test('a signed record takes no step any more, and a change takes the outgoing signature back', () => {
  expect(afterHandoverStep('signed', 'change')).toBe(null);
  expect(afterHandoverStep('signed', 'take-over')).toBe(null);
  expect(afterHandoverStep('handed', 'change')).toBe('open');
  expect(afterHandoverStep('open', 'take-over')).toBe(null);
  expect(afterHandoverStep('skipped', 'hand-over')).toBe('handed');
});
