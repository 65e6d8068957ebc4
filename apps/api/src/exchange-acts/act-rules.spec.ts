import type { AmiAnswer } from '@zhiban/acd-ami';
import type { ActState, ExchangeAct } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { abilitiesOf, obstacleOf, type ActFacts, type SeatFacts } from './act-obstacles';
import { hearingStep, type Hearing, type HearingStep } from './hearing-steps';
import { managedOutcome, queueOutcome } from './managed-outcome';

const seat: SeatFacts = { memberships: new Map([['sales', { removable: true }]]), paused: true, talks: true };
const facts: ActFacts = {
  may: () => true,
  source: { asterisk: true, groups: new Set(['manage', 'listen']), up: true, rights: null },
  seat,
};
const source = (more: Partial<ActFacts['source']>): ActFacts => ({ ...facts, source: { ...facts.source, ...more } });
const at = (more: Partial<SeatFacts>): ActFacts => ({ ...facts, seat: { ...seat, ...more } });

describe('what stands in the way', () => {
  test('nothing, at a seat that talks and is paused', () => {
    expect(Object.values(abilitiesOf(facts)).every((obstacle) => obstacle === null)).toBe(true);
  });

  test.each<[ExchangeAct, ActFacts, string | null]>([
    ['pause', { ...source({ asterisk: false }), may: () => false }, 'exchange-act.not-yours'],
    ['pause', { ...facts, may: (permission) => permission === 'exchange.listen' }, 'exchange-act.not-yours'],
    ['listen', { ...facts, may: (permission) => permission === 'exchange.listen' }, null],
    ['listen', source({ asterisk: false, up: false }), 'exchange-act.no-asterisk'],
    ['listen', source({ groups: new Set(['manage']) }), 'exchange-act.switched-off'],
    ['pause', source({ groups: new Set(['manage']) }), null],
    ['pause', source({ up: false }), 'exchange-act.link-down'],
    ['take-out', source({ rights: new Set(['QueuePause']) }), 'exchange-act.no-right'],
    ['unpause', source({ rights: new Set(['QueuePause']) }), null],
    ['whisper', source({ rights: new Set(['Originate']) }), 'exchange-act.no-right'],
    ['join', at({ talks: false }), 'exchange-act.no-talk'],
    ['join', at({ memberships: new Map() }), null],
    ['pause', at({ memberships: new Map() }), 'exchange-act.logged-out'],
    ['unpause', at({ paused: false }), 'exchange-act.not-paused'],
    ['pause', at({ paused: false }), null],
    ['take-out', at({ memberships: new Map([['sales', { removable: false }]]) }), 'exchange-act.static-member'],
  ])('of %s (%#)', (act, found, obstacle) => {
    expect(obstacleOf(act, found)).toBe(obstacle);
  });

  test('whatever the seat is asked without one', () => {
    expect(obstacleOf('listen', { ...facts, seat: null })).toBeNull();
  });
});

describe('a hearing', () => {
  const after = (...steps: HearingStep[]): ActState =>
    steps.reduce<Hearing>((hearing, step) => hearingStep(hearing, step), { state: 'sending', pickedUp: false }).state;

  test.each<[ActState, HearingStep[]]>([
    ['ringing', ['queued']],
    ['refused', ['refused']],
    ['not-sent', ['not-sent']],
    ['ringing', ['queued', 'picked-up']],
    ['on', ['queued', 'picked-up', 'began']],
    ['over', ['queued', 'picked-up', 'began', 'gone']],
    ['on', ['began', 'queued']],
    ['too-late', ['queued', 'picked-up', 'gone']],
    ['not-picked-up', ['queued', 'gone', 'not-picked-up']],
    ['not-picked-up', ['queued', 'not-picked-up', 'gone']],
    ['unanswered', ['queued', 'silence']],
    ['on', ['queued', 'began', 'silence']],
    ['unanswered', ['queued', 'began', 'link-lost']],
    ['over', ['queued', 'began', 'gone', 'link-lost']],
  ])('is %s after %j', (state, steps) => {
    expect(after(...steps)).toBe(state);
  });
});

describe('how a managing act went', () => {
  const said = (success: boolean): AmiAnswer => ({ kind: 'answered', success, words: 'w', raw: '', list: [] });
  const lost: AmiAnswer = { kind: 'unanswered', why: 'link-lost' };
  const unsent: AmiAnswer = { kind: 'not-sent', why: 'link-down' };

  test.each<[ActState, AmiAnswer[]]>([
    ['done', [said(true), said(true)]],
    ['partly', [said(true), said(false)]],
    ['refused', [said(false), said(false)]],
    ['unanswered', [said(true), lost]],
    ['unanswered', [lost, unsent]],
    ['partly', [said(true), unsent]],
    ['not-sent', [unsent, unsent]],
  ])('%s', (state, answers) => {
    const queues = answers.map((answer, n) => queueOutcome(`q${n}`, answer));
    expect(managedOutcome(queues, answers)).toBe(state);
  });
});
