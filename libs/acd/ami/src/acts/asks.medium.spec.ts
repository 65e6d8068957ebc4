import { afterEach, describe, expect, test, vi } from 'vitest';
import { AmiLink, type AmiLinkOptions } from '../ami-link';
import type { AcdSink } from '../connector';
import { friendlyAnswers, ScriptedExchange } from '../specs/scripted-exchange';
import { channelsAsk, pauseAsk } from './asks';
import type { HearingNews } from './hearing-news';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const said = (...lines: string[]): string => `${lines.join('\r\n')}\r\n\r\n`;
const pause = pauseAsk('PJSIP/1', null, 'meal');

async function linked(answer: (fields: Map<string, string>) => string | null, options: Partial<AmiLinkOptions> = {}) {
  const pbx = await ScriptedExchange.open((fields) => answer(fields) ?? friendlyAnswers(fields));
  cleanups.push(() => pbx.close());
  const types: string[] = [];
  const news: HearingNews[] = [];
  const link = new AmiLink({
    host: '127.0.0.1',
    port: pbx.port,
    username: 'wall',
    secret: 's',
    linkId: 'live',
    acts: { hearing: (heard) => news.push(heard) },
    ...options,
  });
  cleanups.unshift(() => link.stop());
  const sink: AcdSink = {
    events: (batch) => void types.push(...batch.map(({ type }) => type)),
    link: () => undefined,
    alive: () => undefined,
    counters: () => undefined,
  };
  link.start(sink);
  await vi.waitFor(() => expect(types).toContain('picture'), 3_000);
  return { pbx, link, types, news };
}

describe('an ask', () => {
  test('is answered by the message with its own id, whatever comes between, and in any order', async () => {
    const ids: string[] = [];
    const { pbx, link, types } = await linked((fields) => {
      if (fields.get('Action') === 'QueuePause') ids.push(fields.get('ActionID') ?? '');
      return null;
    });
    const asked = [link.ask(pause), link.ask(pause)];
    await vi.waitFor(() => expect(ids).toHaveLength(2), 3_000);
    pbx.say(
      said('Response: Error', `ActionID: ${ids[1]}`, 'Message: Interface not found') +
        said('Event: QueueCallerJoin', 'Uniqueid: 1.1', 'Queue: sales', 'Position: 1') +
        said('Response: Success', `ActionID: ${ids[0]}`, 'Message: Interface paused successfully'),
    );
    expect(await Promise.all(asked)).toMatchObject([
      { kind: 'answered', success: true, words: 'Interface paused successfully' },
      { kind: 'answered', success: false, words: 'Interface not found' },
    ]);
    await vi.waitFor(() => expect(types.at(-1)).toBe('visit-offered'), 3_000);
  });

  test('for a list gets the list, and no picture is drawn from it', async () => {
    const row = said('Event: CoreShowChannel', 'ActionID: @id', 'Channel: PJSIP/1-01', 'Uniqueid: 7.1');
    const { pbx, link, types } = await linked((fields) =>
      fields.get('Action') === 'CoreShowChannels' && fields.get('ActionID')?.startsWith('zhiban-')
        ? said('Response: Success', 'ActionID: @id', 'EventList: start') +
          row +
          row +
          said('Event: CoreShowChannelsComplete', 'ActionID: @id', 'EventList: Complete', 'ListItems: 2')
        : null,
    );
    const answer = await link.ask(channelsAsk);
    expect(answer.kind === 'answered' && answer.list).toHaveLength(2);
    expect(types).toEqual(['link-up', 'picture']);
    expect(pbx.actions('CoreShowChannels')).toHaveLength(2);
  });

  test('that an exchange leaves without an answer ends in time, and a late answer is nobody’s', async () => {
    const { pbx, link, types } = await linked((fields) => (fields.get('ActionID') === 'zhiban-late' ? '' : null));
    expect(await link.ask({ ...channelsAsk, id: 'zhiban-late' }, 200)).toEqual({ kind: 'unanswered', why: 'too-late' });
    for (const id of ['zhiban-late', 'other']) {
      pbx.say(
        said('Event: QueueParams', `ActionID: ${id}`, 'Queue: sales') +
          said('Event: QueueStatusComplete', `ActionID: ${id}`, 'EventList: Complete') +
          said('Event: CoreShowChannelsComplete', `ActionID: ${id}`, 'EventList: Complete') +
          said('Event: QueueCallerJoin', `Uniqueid: ${id}`, 'Queue: sales', 'Position: 1'),
      );
    }
    await vi.waitFor(() => expect(types).toHaveLength(5), 3_000);
    expect(types).toEqual(['link-up', 'picture', 'visit-offered', 'picture', 'visit-offered']);
  });

  test('on a lost link is unanswered, and afterwards nothing is sent', async () => {
    const { pbx, link, news } = await linked(() => null);
    const asked = link.ask(pause);
    await vi.waitFor(() => expect(pbx.actions('QueuePause')).toHaveLength(1), 3_000);
    await pbx.close();
    expect(await asked).toEqual({ kind: 'unanswered', why: 'link-lost' });
    expect(await link.ask(pause)).toEqual({ kind: 'not-sent', why: 'link-down' });
    expect(news).toEqual([{ kind: 'link-lost' }]);
  });

  test('is refused at once while the exchange is silent', async () => {
    const { pbx, link } = await linked(() => null, { timings: { pingEvery: 50, frozenAfter: 150 } });
    pbx.answering = false;
    await vi.waitFor(async () => expect((await link.ask(pause, 10)).kind).toBe('not-sent'), 3_000);
  });

  test('waits for an answer with at most 32 others', async () => {
    const { link } = await linked(() => null);
    const asked = Array.from({ length: 33 }, () => link.ask(pause, 1_000));
    expect(await asked[32]).toEqual({ kind: 'not-sent', why: 'too-many' });
    expect(new Set((await Promise.all(asked)).map(({ kind }) => kind))).toEqual(new Set(['unanswered', 'not-sent']));
  });

  test('whose value would begin a line of its own is never sent', async () => {
    const { pbx, link } = await linked(() => null);
    const evil = pauseAsk('PJSIP/1', null, 'meal\r\nAction: Originate');
    expect(await link.ask(evil)).toEqual({ kind: 'not-sent', why: 'unsafe' });
    expect([...pbx.actions('QueuePause'), ...pbx.actions('Originate')]).toEqual([]);
  });

  test('is never sent where acts are not switched on', async () => {
    const { pbx, link } = await linked(() => null, { acts: undefined });
    expect(await link.ask(pause)).toEqual({ kind: 'not-sent', why: 'link-down' });
    expect([...pbx.actions('QueuePause'), ...pbx.actions('ListCommands')]).toEqual([]);
  });
});

test('what the account may do is known after the login, and what becomes of a hearing is told', async () => {
  const { pbx, link, news } = await linked((fields) =>
    fields.get('Action') === 'ListCommands'
      ? said('Response: Success', 'ActionID: @id', 'QueuePause: Makes a queue member unavailable.  (Priv: agent,all)')
      : null,
  );
  await vi.waitFor(() => expect(link.rights?.has('QueuePause')).toBe(true), 3_000);
  expect(link.rights?.has('Originate')).toBe(false);
  pbx.say(said('Event: OriginateResponse', 'ActionID: zhiban-a1', 'Response: Failure', 'Reason: 5'));
  await vi.waitFor(() => expect(news).toEqual([{ kind: 'not-picked-up', id: 'a1', words: 'Busy' }]), 3_000);
});
