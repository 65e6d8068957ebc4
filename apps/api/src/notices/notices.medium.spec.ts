import type {
  Notice,
  NoticeDetail,
  NoticeEnd,
  NoticeMeant,
  NoticePage,
  NoticePart,
  NoticeReaders,
  OwnNotice,
  OwnNotices,
  Problem,
  PublishNotice,
  TellingsPage,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { entered, PublishedCentre } from '../../test/published-centre';
import type { Answer, TestReader } from '../../test/test-app';
import { ShownNotices } from './shown';
import { NoticeWatch } from './notice-watch';
import { NoticeWork } from './notice-work';

const hour = 3_600_000;
const path = '/api/v1/notices';
const everybody: NoticePart = { site: null, team: null, shift: null, skill: null };
const codeOf = (answer: Answer) => answer.json<Problem>().code;

let centre: PublishedCentre;
let lead: TestReader;
let team: { site: string; team: string };

/** Whoever may say what is told past its guards. */
async function clear(): Promise<void> {
  await centre.api.database.query(`
    ALTER TABLE notice_version DISABLE TRIGGER USER; ALTER TABLE notice_receipt DISABLE TRIGGER USER;
    TRUNCATE notice, notice_version, notice_meant, notice_receipt, telling;
    ALTER TABLE notice_version ENABLE TRIGGER USER; ALTER TABLE notice_receipt ENABLE TRIGGER USER`);
}

beforeAll(async () => {
  centre = await PublishedCentre.open(3);
  team = await placeOf(0);
  lead = await entered(centre.api, centre.admin, 'lead', [{ role: 'shift-lead', ...team }]);
});
beforeEach(clear);
afterAll(() => centre.api.stop());

async function placeOf(nth: number): Promise<{ site: string; team: string }> {
  const [row] = await centre.api.database.query<{ site: string; team: string }>(
    `SELECT s.name AS site, t.name AS team FROM person p JOIN site s ON s.id = p.site_id JOIN team t ON t.id = p.team_id
     WHERE p.id = '${centre.person(nth)}'`,
  );
  if (!row) throw new Error(`person ${nth} has no team`);
  return row;
}

const words = (given: Partial<PublishNotice> = {}): PublishNotice => ({
  ...{ id: randomUUID(), urgency: 'normal', acknowledge: true, title: '今晚系统维护', text: '22:00 起工单系统只读。' },
  ...{ en: null, audience: [everybody], from: Date.now() - 1000, until: Date.now() + 8 * hour, remindMinutes: 60 },
  ...given,
});
const publish = (given: Partial<PublishNotice> = {}, by = centre.approver) =>
  by.ask(path, { method: 'POST', body: words(given) });
const published = async (given: Partial<PublishNotice> = {}, by = centre.approver): Promise<Notice> => {
  const answer = await publish(given, by);
  expect(answer.status, answer.text).toBe(200);
  return answer.json<NoticeEnd>().notice;
};
const own = async (nth: number) => (await centre.agent(nth).ask('/api/v1/my-notices')).json<OwnNotices>().notices;
const receive = (nth: number, { id, version }: Pick<Notice, 'id' | 'version'>, kind: 'read' | 'acknowledge') =>
  centre.agent(nth).ask(`/api/v1/my-notices/${id}/receipts`, { method: 'POST', body: { version, kind } });
const detail = async (id: string, by = centre.approver) => (await by.ask(`${path}/${id}`)).json<NoticeDetail>();
const readers = async (id: string, by = centre.approver) =>
  (await by.ask(`${path}/${id}/readers`)).json<NoticeReaders>().readers;
const correct = (notice: Notice, given: object, by = centre.approver) => {
  const { id, version, urgency, acknowledge, title, text, en, audience, from, until, remindMinutes } = notice;
  const body = { version, urgency, acknowledge, title, text, en, audience, from, until, remindMinutes, anew: false };
  return by.ask(`${path}/${id}/corrections`, { method: 'POST', body: { ...body, reason: '时间有变', ...given } });
};
const told = async (nth: number) =>
  (await centre.agent(nth).ask('/api/v1/my-tellings')).json<TellingsPage>().tellings.map(({ zh }) => zh);
const look = () => centre.api.app.get(NoticeWatch, { strict: false }).look();
const late = (minutes: number) =>
  centre.api.database.query(`UPDATE notice_meant SET told_at = told_at - interval '${minutes} minutes'`);

describe('a notice', () => {
  test('is read by those whom it means, each with when and from where, and who has not is known', async () => {
    const notice = await published({ title: '新的回访口径' });
    expect(notice).toMatchObject({ number: 1, version: 1, state: 'shown', mine: true });
    expect(notice.tally).toEqual({ meant: 4, read: 0, acknowledged: 0, withoutAccount: 1 });
    expect(await own(0)).toMatchObject([{ title: '新的回访口径', outstanding: true, readAt: null }]);
    await receive(0, notice, 'read');
    expect(await own(0)).toMatchObject([{ outstanding: true, acknowledgedAt: null }]);
    expect((await receive(0, notice, 'acknowledge')).json<OwnNotice>()).toMatchObject({ outstanding: false });
    await receive(1, notice, 'read');
    await receive(1, notice, 'read');
    expect((await detail(notice.id)).notice.tally).toMatchObject({ meant: 4, read: 2, acknowledged: 1 });
    const rows = await readers(notice.id);
    expect(rows.map(({ number, acknowledgedAt }) => [number, acknowledgedAt !== null])).toEqual([
      ['2', false],
      ['3', false],
      ['4', false],
      ['1', true],
    ]);
    expect(rows.at(-1)).toMatchObject({ account: true, address: expect.stringMatching(/127\.0\.0\.1|::1/) as string });
    expect(rows.find(({ number }) => number === '4')).toMatchObject({ account: false });
  });

  test('is published by entitled posts for places of theirs, and by nobody else', async () => {
    expect(codeOf(await publish({}, centre.agent(0)))).toBe('permission.missing');
    expect(codeOf(await publish({}, centre.planner))).toBe('permission.missing');
    expect(codeOf(await publish({}, lead))).toBe('notice.not-place');
    const mine = { ...everybody, ...team };
    expect(codeOf(await publish({ audience: [mine, { ...mine, team: null }] }, lead))).toBe('notice.not-place');
    expect((await published({ audience: [mine] }, lead)).mine).toBe(true);
    const all = await published();
    expect((await detail(all.id, lead)).notice.mine).toBe(false);
    expect(codeOf(await correct(all, { title: '?' }, lead))).toBe('notice.not-place');
    expect(codeOf(await publish({ audience: [{ ...mine, team: '没有这个组' }] }))).toBe('notice.place-unknown');
    expect(codeOf(await publish({ until: Date.now() - 1 }))).toBe('notice.time');
  });

  test('that was sent twice is published once, and numbers have no gap', async () => {
    const same = words();
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => centre.approver.ask(path, { method: 'POST', body: same })),
      ...Array.from({ length: 4 }, () => publish()),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const { notices } = (await centre.approver.ask(path)).json<NoticePage>();
    expect(notices.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
  });

  test('that is corrected has to be read anew where that was asked, and only there', async () => {
    const first = await published();
    await receive(0, first, 'acknowledge');
    const same = (await correct(first, { title: '今晚 23:00 系统维护' })).json<NoticeEnd>().notice;
    expect(await own(0)).toMatchObject([{ title: '今晚 23:00 系统维护', corrected: true, outstanding: false }]);
    expect(codeOf(await receive(1, first, 'acknowledge'))).toBe('notice.corrected');
    const anew = (await correct(same, { title: '今晚不维护', anew: true })).json<NoticeEnd>().notice;
    expect(await own(0)).toMatchObject([{ title: '今晚不维护', outstanding: true, acknowledgedAt: null }]);
    expect(anew.tally).toMatchObject({ read: 0 });
    const { history } = await detail(anew.id);
    expect(history.map(({ change, anew: again, reason }) => [change, again, reason])).toEqual([
      ['publish', true, ''],
      ['correct', false, '时间有变'],
      ['correct', true, '时间有变'],
    ]);
    expect((await correct(first, {})).json<NoticeEnd>()).toMatchObject({ done: 'overtaken', notice: { version: 3 } });
  });

  test('that was withdrawn is to be read by nobody, says why, and stays as it is', async () => {
    const notice = await published();
    const asked = { method: 'POST' as const, body: { version: 1, reason: '发错了' } };
    await centre.approver.ask(`${path}/${notice.id}/withdrawal`, asked);
    expect((await own(0)).filter(({ outstanding }) => outstanding)).toEqual([]);
    const { history, notice: now } = await detail(notice.id);
    expect([now.state, history.at(-1)?.reason]).toEqual(['withdrawn', '发错了']);
    expect(codeOf(await correct(now, {}))).toBe('notice.withdrawn');
    expect(codeOf(await receive(0, now, 'read'))).toBe('notice.none');
  });

  test.each(['UPDATE notice_receipt SET at = now()', 'DELETE FROM notice_version', 'TRUNCATE notice_receipt'])(
    'leaves what was written and read as it was: %s',
    async (sql) => {
      await receive(0, await published(), 'acknowledge');
      await expect(centre.api.database.query(sql)).rejects.toThrow('append-only');
    },
  );
});

describe('an audience', () => {
  test('of a published shift means who has it that day, as soon as it is published, and no longer than that', async () => {
    await centre.clear();
    const audience = [{ ...everybody, shift: { date: centre.monday, pattern: null } }];
    const asked = { method: 'POST' as const, body: { audience } };
    const count = async () => (await centre.approver.ask(`${path}/meant`, asked)).json<NoticeMeant>();
    const notice = await published({ audience });
    expect(notice.tally.meant).toBe(0);
    await centre.add([centre.shift('s1', 1, 0, [8, 16]), centre.shift('s2', 3, 0, [22, 30])]);
    expect(await count()).toEqual({ people: 0, withoutAccount: 0 });
    await centre.publish();
    expect(await count()).toEqual({ people: 2, withoutAccount: 1 });
    await look();
    expect((await readers(notice.id)).map(({ number }) => number)).toEqual(['2', '4']);
    expect(await told(1)).toContain('公告：今晚系统维护（请确认已读）');
    expect(await own(0)).toEqual([]);
  });

  test('shows a lead of who has read it the people of their own places alone', async () => {
    const notice = await published();
    const mine = await readers(notice.id, lead);
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.every(({ team: of }) => of === team.team)).toBe(true);
    expect((await detail(notice.id, lead)).notice.tally.meant).toBe(mine.length);
  });
});

describe('who is meant', () => {
  test('is told once when it begins, reminded while it is not read, and then its author hears', async () => {
    const notice = await published({ remindMinutes: 60 });
    await look();
    expect(await told(0)).toEqual(['公告：今晚系统维护（请确认已读）']);
    await receive(1, notice, 'acknowledge');
    await late(61);
    await look();
    await look();
    expect(await told(0)).toEqual(['提醒：公告“今晚系统维护”您还没有确认', '公告：今晚系统维护（请确认已读）']);
    expect(await told(1)).toHaveLength(1);
    await late(600);
    await look();
    expect(await told(0)).toHaveLength(3);
    const { tellings } = (await centre.approver.ask('/api/v1/my-tellings')).json<TellingsPage>();
    expect(tellings.map(({ zh }) => zh)).toEqual(['公告 GG-1“今晚系统维护”多次提醒后，仍有 3 人没有确认']);
    await late(6000);
    await look();
    expect(await told(0)).toHaveLength(3);
  });

  test('is told of one that is to come when its time has come', async () => {
    const notice = await published({ from: Date.now() + hour });
    expect(notice.state).toBe('coming');
    await look();
    expect([await told(0), await own(0)]).toEqual([[], []]);
    await centre.api.database.query(`UPDATE notice SET from_at = now() - interval '1 minute'`);
    await look();
    expect(await told(0)).toHaveLength(1);
  });

  test('hears it once, however many look at the same moment', async () => {
    await published();
    await late(61);
    const work = centre.api.app.get(NoticeWork, { strict: false });
    await Promise.all([work.look(), work.look(), work.look()]);
    expect(await told(0)).toHaveLength(2);
    await late(61);
    await look();
    expect(await told(0)).toHaveLength(3);
  });
});

describe('the walls', () => {
  const shown = () => Object.values(centre.api.app.get(ShownNotices, { strict: false }).at(Date.now()) ?? {});

  test('show what is for everybody of a place at once, and never what is for a skill', async () => {
    await published({ title: '给全体' });
    await published({ title: '给一个组', audience: [{ ...everybody, ...team }] });
    await published({ title: '给会英语的', audience: [{ ...everybody, skill: '英语' }] });
    await published({ title: '明天', from: Date.now() + hour });
    expect(shown().map(({ zh, places }) => [zh, places])).toEqual([
      ['给一个组', [team]],
      ['给全体', [{ site: null, team: null }]],
    ]);
  });
});
