import { demoCentre, openFloor, restart, worldStartOf, type FloorFact } from '@zhiban/acd-days';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AmiEvent } from '../ami/block';
import { coreShowChannels, deviceStateList, queueStatus, queueSummary } from '../ami/picture';
import { fullyBooted, goodbye, listReply, success } from '../ami/replies';
// One genuine message of each kind, as an Asterisk 22.10.1 with chan_pjsip sent it in a laboratory.
import samples from './asterisk-22.samples.json';
import { ExchangeVoice } from './exchange-voice';

const { plan } = demoCentre('voice');
const eleven = Date.parse('2026-11-19T11:00:00+08:00');
const asterisk: Readonly<Record<string, string>> = samples;

type Pair = [key: string, value: string];
const pairsOf = (message: string): Pair[] =>
  message
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line): Pair => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]);
const nameOf = (message: string): string => pairsOf(message)[0]?.[1] ?? '';
const keysOf = (message: string): string[] => pairsOf(message).map(([key]) => key);

/** Shapes that a program may rely on; everything else is text. */
const shapes: [name: string, shape: RegExp][] = [
  ['whole number', /^\d+$/],
  ['second and number', /^\d{10}\.\d+$/],
  ['one decimal', /^\d+\.\d$/],
  ['channel', /^PJSIP\/[\w-]+-[0-9a-f]{8}$/],
  ['uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ['duration', /^\d\d:\d\d:\d\d$/],
];
const shapeOf = (value: string): string => shapes.find(([, shape]) => shape.test(value))?.[0] ?? 'text';

/** Keys whose values are words or numbers by chance, such as an empty reason or an unknown caller. */
const free = /Name|Num$|Value|AppData|ApplicationData|Exten|Reason|State$|MemberName|Digit|URI|BridgeId/;

function expectSameForm(ours: string, theirs: string): void {
  expect(keysOf(ours), nameOf(ours)).toEqual(keysOf(theirs));
  const real = pairsOf(theirs);
  pairsOf(ours).forEach(([key, value], i) => {
    const other = real[i]?.[1] ?? '';
    if (key === 'Privilege') expect(value, nameOf(ours)).toBe(other);
    if (!free.test(key)) expect(shapeOf(value), `${nameOf(ours)} ${key}: ${value} | ${other}`).toBe(shapeOf(other));
  });
}

describe('each event of a floor has the form of a real one', () => {
  const told: { fact: FloorFact['type']; event: AmiEvent }[] = [];
  const world = openFloor(plan, 'voice', worldStartOf(eleven, plan));

  beforeAll(() => {
    const kept = new Map<string, number>();
    world.runTo(eleven - 200 * 60_000);
    const voice = new ExchangeVoice(world);
    world.listen((fact) => {
      for (const event of voice.tell(fact)) {
        const name = event.text.slice(7, event.text.indexOf('\r'));
        const n = kept.get(name) ?? 0;
        kept.set(name, n + 1);
        if (n < 200 || /^HangupRequest|^QueueCallerAbandon|^Shutdown/.test(name)) told.push({ fact: fact.type, event });
      }
    });
    world.runTo(eleven - 60 * 60_000);
  }, 60_000);

  test.each([
    'Newchannel Newstate VarSet Newexten NewConnectedLine DialBegin DialState DialEnd BridgeCreate BridgeEnter',
    'BridgeLeave BridgeDestroy MusicOnHoldStart MusicOnHoldStop HangupRequest SoftHangupRequest Hangup Hold Unhold',
    'AgentCalled AgentConnect AgentComplete AgentRingNoAnswer QueueCallerJoin QueueCallerLeave QueueCallerAbandon',
    'QueueMemberStatus QueueMemberPause QueueMemberAdded DeviceStateChange BlindTransfer PeerStatus ContactStatus DTMFEnd',
  ])('%s', (names) => {
    for (const name of names.split(' ')) {
      const ours = told.filter(({ event }) => event.text.startsWith(`Event: ${name}\r\n`));
      expect(ours.length, name).toBeGreaterThan(0);
      const theirs = asterisk[name] ?? '';
      for (const { event } of ours.slice(0, 200)) expectSameForm(event.text, theirs);
    }
  });

  test('nothing is told that has no real example, and each names its own class', () => {
    expect([...new Set(told.map(({ event }) => nameOf(event.text)))].filter((name) => !(name in asterisk))).toEqual([]);
    const ill = told.filter(
      ({ event }) =>
        !event.text.includes(`\r\nPrivilege: ${event.privilege},all\r\n`) || !event.text.endsWith('\r\n\r\n'),
    );
    expect(ill).toEqual([]);
  });

  test('a call goes through its events in the order of a real one', () => {
    const ofAnswer = told.filter(({ fact }) => fact === 'visit-answered').slice(0, 60);
    const names = ofAnswer
      .map(({ event }) => nameOf(event.text))
      .filter((n) => n !== 'VarSet' && n !== 'DeviceStateChange');
    const one = names.slice(0, names.indexOf('Newstate', 1)).filter((n) => n !== 'QueueMemberStatus');
    expect(one).toEqual([
      'Newstate',
      'DialEnd',
      'MusicOnHoldStop',
      'QueueCallerLeave',
      'AgentConnect',
      'BridgeCreate',
      'BridgeEnter',
      'BridgeEnter',
    ]);
  });

  test('an abandon comes after the hangup request of the same caller, a time-out is named afterwards', () => {
    const of = (text: string, key: string) => pairsOf(text).find(([k]) => k === key)?.[1];
    const asked = new Set<string | undefined>();
    const abandons: boolean[] = [];
    for (const { fact, event } of told) {
      if (nameOf(event.text) === 'HangupRequest') asked.add(of(event.text, 'Uniqueid'));
      if (fact === 'visit-abandoned' && nameOf(event.text) === 'QueueCallerAbandon') {
        abandons.push(asked.has(of(event.text, 'Uniqueid')));
      }
    }
    expect(abandons.length).toBeGreaterThan(10);
    expect(abandons).not.toContain(false);
  });

  test('Shutdown', () => {
    const before = told.length;
    restart(world);
    const [shutdown] = told.slice(before);
    expect(shutdown?.event.text).toBe(asterisk['Shutdown']);
  });
});

describe('each answer has the form of a real one', () => {
  const world = openFloor(plan, 'answers', worldStartOf(eleven, plan));
  world.runTo(eleven);
  const real = (name: string): string => asterisk[name] ?? '';
  const messages = (text: string): string[] => text.split('\r\n\r\n').filter((m) => m !== '');

  test.each([
    [
      'QueueStatus',
      () => queueStatus(world, null),
      ['QueueParams', 'QueueMember', 'QueueEntry', 'QueueStatusComplete'],
    ],
    ['QueueSummary', () => queueSummary(world, null), ['QueueSummary', 'QueueSummaryComplete']],
    ['CoreShowChannels', () => coreShowChannels(world), ['CoreShowChannel', 'CoreShowChannelsComplete']],
    ['DeviceStateList', () => deviceStateList(world), ['listed DeviceStateChange', 'DeviceStateListComplete']],
  ])('%s', (_, list, names) => {
    for (let minutes = 0; minutes < 30 && ![...world.queues.values()].some((q) => q.waiting.length > 0); minutes++) {
      world.runTo(world.now + 60_000);
    }
    const [head, ...items] = messages(listReply('wb-1-2', list()));
    expectSameForm(
      head ?? '',
      real(
        pairsOf(head ?? '')
          .find(([k]) => k === 'Message')
          ?.join(': ') ?? '',
      ),
    );
    const seen = new Set<string>();
    for (const item of items) {
      const name = names.find((n) => n.endsWith(nameOf(item))) ?? '';
      seen.add(name);
      expectSameForm(item, real(name));
    }
    expect([...seen].sort()).toEqual([...names].sort());
    expect(items.at(-1)).toContain(`ListItems: ${items.length - 1}`);
  });

  test('login, ping, logoff, and the word that the exchange is up', () => {
    const accepted = success('wb-1-1', [['Message', 'Authentication accepted']]);
    expect(accepted).toBe(real('Message: Authentication accepted'));
    expect(goodbye('wb-1-19')).toBe(real('Message: Thanks for all the fish.'));
    expectSameForm(fullyBooted(19), real('FullyBooted'));
    expect(keysOf(real('Ping: Pong'))).toEqual(['Response', 'ActionID', 'Ping', 'Timestamp']);
  });
});
