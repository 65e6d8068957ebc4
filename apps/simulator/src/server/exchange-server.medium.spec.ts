import { createHash } from 'node:crypto';
import { demoCentre, openFloor, worldStartOf } from '@zhiban/acd-days';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { amiClasses } from '../ami/block';
import { obey } from '../control';
import { FloorClock } from '../floor/floor-clock';
import { LiveFloor } from '../floor/live-floor';
import { RawClient } from '../specs/raw-client';

const eleven = Date.parse('2026-11-19T11:00:00+08:00');
const speed = 20;
let floor: LiveFloor;
let port: number;
const clients: RawClient[] = [];

beforeEach(async () => {
  const { plan } = demoCentre('served', { incidents: false });
  const world = openFloor(plan, 'served', worldStartOf(eleven, plan));
  world.runTo(eleven);
  const account = { username: 'wall', secret: 'open-sesame', read: new Set(amiClasses) };
  floor = new LiveFloor(world, new FloorClock(eleven, speed), account, speed);
  port = await floor.open(0, '127.0.0.1');
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.socket.destroy();
  await floor.close();
});

async function visitor(): Promise<RawClient> {
  const client = await RawClient.open(port);
  clients.push(client);
  return client;
}

const until = (condition: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(condition()).toBe(true), { timeout: 8_000, interval: 10 });

describe('the door', () => {
  test('greets, lets in with the secret, says it is up, and then tells what happens', async () => {
    const client = await visitor();
    await until(() => client.text.startsWith('Asterisk Call Manager/11.0.0\r\n'));
    client.login();
    await until(() => client.messages('Event: QueueCallerJoin').length > 3);
    expect(client.text).toContain('Response: Success\r\nActionID: in\r\nMessage: Authentication accepted\r\n\r\n');
    expect(client.messages('Event: FullyBooted')[0]).toMatch(/Uptime: \d+/);
    expect(client.messages('Event: VarSet').length).toBeGreaterThan(50);
  });

  test('lets in by MD5 challenge, and not with the key of another challenge', async () => {
    const client = await visitor();
    client.act({ Action: 'Challenge', AuthType: 'MD5', ActionID: 'c' });
    await until(() => client.text.includes('Challenge: '));
    const challenge = /Challenge: (\d+)/.exec(client.text)?.[1] ?? '';
    const key = createHash('md5').update(`${challenge}open-sesame`).digest('hex');
    client.act({ Action: 'Login', AuthType: 'MD5', Username: 'wall', Key: key, Events: 'off' });
    await until(() => client.text.includes('Authentication accepted'));
    const stranger = await visitor();
    stranger.act({ Action: 'Challenge', AuthType: 'MD5' });
    stranger.act({ Action: 'Login', AuthType: 'MD5', Username: 'wall', Key: key });
    await until(() => stranger.closed);
    expect(stranger.text).toContain('Response: Error\r\nMessage: Authentication failed\r\n\r\n');
  });

  test('turns a wrong secret away and closes', async () => {
    const client = await visitor();
    client.login({ Secret: 'wrong' });
    await until(() => client.closed);
    expect(client.text).toContain('Response: Error\r\nActionID: in\r\nMessage: Authentication failed\r\n\r\n');
  });

  test('answers nothing before the login but that it is not permitted', async () => {
    const client = await visitor();
    client.act({ Action: 'QueueStatus', ActionID: '1' });
    await until(() => client.text.includes('Permission denied'));
    expect(client.text).not.toContain('QueueParams');
  });

  test('knows Ping and Logoff, and says so of what it does not know', async () => {
    const client = await visitor();
    client.login({ Events: 'off' });
    client.act({ Action: 'Ping', ActionID: 'p' });
    client.act({ Action: 'Originate', ActionID: 'o' });
    client.act({ Action: 'Logoff', ActionID: 'l' });
    await until(() => client.closed);
    expect(client.text).toMatch(/Response: Success\r\nActionID: p\r\nPing: Pong\r\nTimestamp: \d+\.\d{6}\r\n\r\n/);
    expect(client.text).toContain('Response: Error\r\nActionID: o\r\nMessage: Invalid/unknown command\r\n\r\n');
    expect(client.text).toContain('Response: Goodbye\r\nActionID: l\r\n');
    expect(client.messages('Event: ')).toEqual([]);
  });

  test('sends only the classes that were asked for', async () => {
    const client = await visitor();
    client.login({ Events: 'agent' });
    await until(() => client.messages('Event: AgentConnect').length > 2);
    const classes = new Set([...client.text.matchAll(/Privilege: (\w+),all/g)].map((m) => m[1]));
    expect([...classes]).toEqual(['agent']);
    client.act({ Action: 'Events', EventMask: 'off', ActionID: 'e' });
    await until(() => client.text.includes('Events: Off'));
    const length = client.text.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(client.text).toHaveLength(length);
  });
});

describe('the picture', () => {
  test('agrees with the counts of its own summary, and items carry the ActionID', async () => {
    const client = await visitor();
    client.login({ Events: 'off' });
    client.act({ Action: 'QueueStatus', ActionID: 's' });
    client.act({ Action: 'QueueSummary', ActionID: 'u' });
    client.act({ Action: 'CoreShowChannels', ActionID: 'c' });
    client.act({ Action: 'DeviceStateList', ActionID: 'd' });
    await until(() => client.text.includes('DeviceStateListComplete'));
    const members = client.messages('Event: QueueMember\r');
    const queues = client.messages('Event: QueueSummary\r');
    expect(queues).toHaveLength(5);
    const loggedIn = queues.reduce((sum, q) => sum + Number(/LoggedIn: (\d+)/.exec(q)?.[1]), 0);
    expect(members).toHaveLength(loggedIn);
    expect(members.every((m) => m.includes('\r\nActionID: s') && !m.includes('Privilege'))).toBe(true);
    expect(client.messages('Event: CoreShowChannel\r').length).toBeGreaterThan(20);
    expect(client.messages('Event: DeviceStateChange\r').length).toBeGreaterThan(84);
  });

  test('two clients hear the same', async () => {
    const [one, other] = [await visitor(), await visitor()];
    one.login();
    other.login();
    await until(() => one.text.includes('FullyBooted') && other.text.includes('FullyBooted'));
    const from = Math.max(one.messages('Event: AgentConnect').length, 1);
    await until(() => one.messages('Event: AgentConnect').length > from + 3);
    const last = one.messages('Event: AgentConnect').at(-1) ?? '';
    await until(() => other.text.includes(last));
  });
});

describe('what a test can ask of it', () => {
  test('a drop closes every connection; a little later one is let in again', async () => {
    const client = await visitor();
    client.login();
    await until(() => client.text.includes('FullyBooted'));
    expect(obey(floor, '{"do":"drop","ms":300}')).toEqual({ done: 'drop' });
    await until(() => client.closed);
    const early = await visitor();
    await until(() => early.closed);
    expect(early.text).toBe('');
    await new Promise((resolve) => setTimeout(resolve, 350));
    const late = await visitor();
    await until(() => late.text.startsWith('Asterisk'));
  });

  test('frozen it neither sends nor answers but keeps the connection; thawed it goes on without a hole', async () => {
    const client = await visitor();
    client.login();
    await until(() => client.messages('Event: Newchannel').length > 2);
    obey(floor, '{"do":"freeze"}');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const length = client.text.length;
    client.act({ Action: 'Ping', ActionID: 'frozen' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(client.text).toHaveLength(length);
    expect(client.closed).toBe(false);
    obey(floor, '{"do":"thaw"}');
    await until(() => client.text.includes('ActionID: frozen'));
    const joins = client.messages('Event: QueueCallerJoin').map((m) => /Uniqueid: \d+\.(\d+)/.exec(m)?.[1]);
    const born = new Set(client.messages('Event: Newchannel').map((m) => /Uniqueid: \d+\.(\d+)/.exec(m)?.[1]));
    expect(joins.slice(10).filter((n) => !born.has(n))).toEqual([]);
  });

  test('garbage comes as bytes that are no text', async () => {
    const client = await visitor();
    client.login({ Events: 'off' });
    await until(() => client.text.includes('accepted'));
    obey(floor, '{"do":"garbage"}');
    await until(() => Buffer.concat(client.chunks).includes(Buffer.from([0xff, 0xfe, 0x00, 0x80])));
  });

  test('a restart says Shutdown, closes, and comes back with members, without calls and with a small uptime', async () => {
    const client = await visitor();
    client.login();
    await until(() => client.text.includes('FullyBooted'));
    obey(floor, '{"do":"restart"}');
    await until(() => client.closed);
    expect(client.messages('Event: Shutdown')[0]).toContain('Restart: True');
    await new Promise((resolve) => setTimeout(resolve, 2_500 / speed + 500));
    const again = await visitor();
    again.login({ Events: 'system' });
    again.act({ Action: 'QueueStatus', ActionID: 's' });
    await until(() => again.text.includes('QueueStatusComplete'));
    expect(Number(/Uptime: (\d+)/.exec(again.text)?.[1])).toBeLessThan(60);
    expect(again.messages('Event: QueueMember\r').length).toBeGreaterThan(70);
  });

  test('a burst fills the queue', async () => {
    const client = await visitor();
    client.login({ Events: 'agent' });
    await until(() => client.text.includes('accepted'));
    expect(obey(floor, '{"do":"burst","queue":"english-line","minutes":0.5}')).toEqual({ done: 'burst' });
    await until(() => client.messages('Event: QueueCallerJoin').filter((m) => m.includes('english-line')).length >= 6);
  });

  test.each([
    ['not json', 'no JSON'],
    ['{"do":"dance"}', 'no order "dance"'],
    ['{"queue":"x"}', 'an order has a "do"'],
    ['{"do":"burst","queue":"nowhere"}', 'no queue nowhere on this floor'],
    ['{"do":"constructor"}', 'no order "constructor"'],
  ])('%s is refused with a sentence', (line, sentence) => {
    const answer = obey(floor, line);
    const refused = 'refused' in answer ? answer.refused : '';
    if (sentence === 'no JSON') expect(refused).toMatch(/JSON/);
    else expect(refused).toBe(sentence);
  });
});
