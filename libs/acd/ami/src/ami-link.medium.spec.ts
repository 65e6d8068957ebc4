import { createHash } from 'node:crypto';
import type { AcdEvent } from '@zhiban/acd-events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AmiLink, type AmiLinkOptions } from './ami-link';
import type { AcdSink, FeedCounters, LinkDetail, LinkState } from './connector';
import { friendlyAnswers, ScriptedExchange } from './specs/scripted-exchange';

const join = (call: string): string =>
  `Event: QueueCallerJoin\r\nPrivilege: agent,all\r\nUniqueid: ${call}\r\nQueue: sales\r\nPosition: 1\r\n\r\n`;

class Listener implements AcdSink {
  readonly all: AcdEvent[] = [];
  readonly batches: number[] = [];
  readonly states: [LinkState, LinkDetail | undefined][] = [];
  aliveAt = 0;
  last: FeedCounters | null = null;
  verdict: 'pause' | undefined;

  events(batch: readonly AcdEvent[]): 'pause' | undefined {
    this.batches.push(batch.length);
    this.all.push(...batch);
    return this.verdict;
  }

  link(state: LinkState, _at: number, detail?: LinkDetail): void {
    this.states.push([state, detail]);
  }

  alive(at: number): void {
    this.aliveAt = at;
  }

  counters(counters: FeedCounters): void {
    this.last = counters;
  }

  types(): string[] {
    return this.all.map((event) => event.type);
  }
}

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function exchange(answer = friendlyAnswers, port = 0): Promise<ScriptedExchange> {
  const opened = await ScriptedExchange.open(answer, port);
  cleanups.push(() => opened.close());
  return opened;
}

function linkTo(port: number, options: Partial<AmiLinkOptions> = {}): { link: AmiLink; heard: Listener } {
  const link = new AmiLink({
    host: '127.0.0.1',
    port,
    username: 'wall',
    secret: 's3cret',
    linkId: 'live',
    chance: () => 0,
    ...options,
  });
  const heard = new Listener();
  cleanups.unshift(() => link.stop());
  link.start(heard);
  return { link, heard };
}

describe('a link to an exchange', () => {
  test('logs in by challenge without sending the secret, and asks for the picture', async () => {
    const pbx = await exchange();
    const { heard } = linkTo(pbx.port);
    await vi.waitFor(() => expect(heard.types()).toEqual(['link-up', 'picture']), 3_000);
    const login = pbx.actions('Login')[0];
    expect(login?.get('Key')).toBe(createHash('md5').update('840415273s3cret').digest('hex'));
    expect(JSON.stringify(pbx.heard.map((fields) => [...fields]))).not.toContain('s3cret');
    expect(pbx.heard.map((fields) => fields.get('Action')).slice(0, 5)).toEqual([
      'Challenge',
      'Login',
      'QueueStatus',
      'QueueSummary',
      'CoreShowChannels',
    ]);
    expect(heard.states.map(([state]) => state)).toEqual(['connecting', 'up']);
  });

  test('asks for the picture again when the queues were read anew', async () => {
    const pbx = await exchange();
    const { heard } = linkTo(pbx.port);
    await vi.waitFor(() => expect(heard.types()).toContain('picture'), 3_000);
    pbx.say('Event: Reload\r\nPrivilege: system,all\r\nModule: res_musiconhold.so\r\nStatus: 0\r\n\r\n');
    pbx.say('Event: Reload\r\nPrivilege: system,all\r\nModule: app_queue.so\r\nStatus: 0\r\n\r\n');
    await vi.waitFor(() => expect(pbx.actions('QueueStatus')).toHaveLength(2), 3_000);
    await vi.waitFor(() => expect(heard.types()).toEqual(['link-up', 'picture', 'picture']), 3_000);
  });

  test('says what the exchange called itself', async () => {
    const pbx = await exchange();
    const { heard } = linkTo(pbx.port);
    await vi.waitFor(() => expect(heard.all[0]).toMatchObject({ exchange: 'Asterisk Call Manager/11.0.0' }), 3_000);
  });

  test('hands over all events of one chunk together', async () => {
    const pbx = await exchange();
    const { heard } = linkTo(pbx.port);
    await vi.waitFor(() => expect(heard.types()).toContain('picture'), 3_000);
    pbx.say(join('1.1') + join('1.2') + join('1.3'));
    await vi.waitFor(() => expect(heard.batches.at(-1)).toBe(3), 3_000);
  });

  test('comes back by itself with a fresh picture after the line is cut', async () => {
    const pbx = await exchange();
    const { heard } = linkTo(pbx.port);
    await vi.waitFor(() => expect(heard.types()).toContain('picture'), 3_000);
    pbx.drop();
    await vi.waitFor(
      () => expect(heard.types()).toEqual(['link-up', 'picture', 'link-down', 'link-up', 'picture']),
      3_000,
    );
    expect(heard.states).toEqual([
      ['connecting', undefined],
      ['up', undefined],
      ['down', 'closed-by-exchange'],
      ['connecting', undefined],
      ['up', undefined],
    ]);
    const second = heard.all.at(-1);
    expect(second?.type === 'picture' && second.restarted).toBe(false);
  });

  test('tries again until an exchange that is not there yet answers', async () => {
    const pbx = await exchange();
    const port = pbx.port;
    await pbx.close();
    const { heard } = linkTo(port);
    await vi.waitFor(() => expect(heard.states).toContainEqual(['down', 'cannot-connect']), 3_000);
    await exchange(friendlyAnswers, port);
    await vi.waitFor(() => expect(heard.types()).toEqual(['link-up', 'picture']), 5_000);
  });

  test('a half-open line is told as frozen within 3 s, then given up', async () => {
    const pbx = await exchange();
    const { heard } = linkTo(pbx.port, { timings: { deadAfter: 4_000 } });
    await vi.waitFor(() => expect(heard.types()).toContain('picture'), 3_000);
    pbx.answering = false;
    await vi.waitFor(() => expect(heard.states).toContainEqual(['frozen', 'no-sign-of-life']), 2_900);
    await vi.waitFor(() => expect(heard.states).toContainEqual(['down', 'no-sign-of-life']), 5_000);
    const down = heard.all.at(-1);
    expect(down).toMatchObject({ type: 'link-down', reason: 'timeout', since: heard.aliveAt });
  });

  test('a late answer thaws a frozen feed', async () => {
    const pbx = await exchange();
    const { heard } = linkTo(pbx.port, { timings: { pingEvery: 50, frozenAfter: 200 } });
    await vi.waitFor(() => expect(heard.types()).toContain('picture'), 3_000);
    pbx.answering = false;
    await vi.waitFor(() => expect(heard.states.at(-1)?.[0]).toBe('frozen'), 3_000);
    pbx.answering = true;
    await vi.waitFor(() => expect(heard.states.at(-1)?.[0]).toBe('up'), 3_000);
  });

  test('a refused login is told without the secret and tried again slowly', async () => {
    const pbx = await exchange((fields) =>
      fields.get('Action') === 'Login'
        ? 'Response: Error\r\nActionID: @id\r\nMessage: Authentication failed\r\n\r\n'
        : friendlyAnswers(fields),
    );
    const { heard } = linkTo(pbx.port);
    await vi.waitFor(() => expect(heard.states).toContainEqual(['down', 'login-refused']), 3_000);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(heard.states).toHaveLength(2);
    expect(heard.all).toEqual([]);
  });

  test('without a challenge the secret goes to this machine, but not where it was forbidden', async () => {
    const answer = (fields: Map<string, string>): string | null =>
      fields.get('Action') === 'Challenge'
        ? 'Response: Error\r\nActionID: @id\r\nMessage: Must specify AuthType\r\n\r\n'
        : friendlyAnswers(fields);
    const pbx = await exchange(answer);
    const forbidden = linkTo(pbx.port, { plaintext: 'never' });
    await vi.waitFor(() => expect(forbidden.heard.states).toContainEqual(['down', 'plaintext-refused']), 3_000);
    expect(pbx.actions('Login')).toEqual([]);
    const allowed = linkTo(pbx.port);
    await vi.waitFor(() => expect(allowed.heard.types()).toContain('picture'), 3_000);
    expect(pbx.actions('Login')[0]?.get('Secret')).toBe('s3cret');
  });

  test('an exchange that shuts down says so', async () => {
    const pbx = await exchange();
    const { heard } = linkTo(pbx.port);
    await vi.waitFor(() => expect(heard.types()).toContain('picture'), 3_000);
    pbx.say('Event: Shutdown\r\nPrivilege: system,all\r\nShutdown: Cleanly\r\nRestart: True\r\n\r\n');
    await vi.waitFor(() => expect(heard.aliveAt).toBeGreaterThan(0), 1_000);
    pbx.sockets.at(-1)?.end();
    await vi.waitFor(() => expect(heard.states).toContainEqual(['down', 'exchange-shut-down']), 3_000);
    const down = heard.all.find((event) => event.type === 'link-down');
    expect(down?.type === 'link-down' && down.reason).toBe('shutdown');
  });

  test('a sink that asks for a pause gets nothing more until it is ready', async () => {
    const pbx = await exchange();
    const { link, heard } = linkTo(pbx.port);
    await vi.waitFor(() => expect(heard.types()).toContain('picture'), 3_000);
    heard.verdict = 'pause';
    pbx.say(join('1.1'));
    await vi.waitFor(() => expect(heard.types()).toContain('visit-offered'), 3_000);
    heard.verdict = undefined;
    pbx.say(join('1.2'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard.types().filter((type) => type === 'visit-offered')).toHaveLength(1);
    link.resume();
    await vi.waitFor(() => expect(heard.types().filter((type) => type === 'visit-offered')).toHaveLength(2), 3_000);
  });

  test('junk and unknown events are counted and harm nothing', async () => {
    const pbx = await exchange();
    const { heard } = linkTo(pbx.port);
    await vi.waitFor(() => expect(heard.types()).toContain('picture'), 3_000);
    pbx.say(`%%%\r\n\r\nEvent: Zap\r\n\r\n${join('1.9')}`);
    await vi.waitFor(() => expect(heard.types()).toContain('visit-offered'), 3_000);
    await vi.waitFor(() => expect(heard.last?.unknownEvents).toEqual({ Zap: 1 }), 3_000);
    expect(heard.last?.errors.malformed).toBe(1);
  });

  test('after stop nothing is heard any more', async () => {
    const pbx = await exchange();
    const { link, heard } = linkTo(pbx.port);
    await vi.waitFor(() => expect(heard.types()).toContain('picture'), 3_000);
    await link.stop();
    const { length } = heard.all;
    expect(heard.all.at(-1)).toMatchObject({ type: 'link-down', reason: 'stopped' });
    await vi.waitFor(() => expect(pbx.actions('Logoff')).toHaveLength(1), 3_000);
    pbx.say(join('1.5'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard.all).toHaveLength(length);
  });
});
