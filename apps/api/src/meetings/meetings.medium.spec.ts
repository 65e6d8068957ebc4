import type { AttendanceRecord, AuditPage, Meeting, MeetingEnd, Problem } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allPresent, cards, MeetingDesk, meetingsPath, unfit } from '../../test/meeting-desk';
import type { Answer, TestReader } from '../../test/test-app';

let desk: MeetingDesk;

beforeAll(async () => {
  desk = await MeetingDesk.open();
});
beforeEach(() => desk.clear());
afterAll(() => desk.floor.close());

const codeOf = (answer: Answer) => answer.json<Problem>().code;
const other = () => desk.floor.reader('other-lead');

describe('a meeting', () => {
  test('is drawn up from the roster and from what is announced and went wrong, marked, and signed', async () => {
    const notice = {
      urgency: 'urgent',
      acknowledge: true,
      title: '限额系统只读',
      text: '',
      en: null,
      remindMinutes: null,
    };
    const audience = [{ ...cards, shift: null, skill: null }];
    const time = { from: Date.now(), until: Date.now() + 3_600_000 };
    const body = { id: randomUUID(), ...notice, audience, ...time };
    expect((await desk.lead.ask('/api/v1/notices', { method: 'POST', body })).status).toBe(200);
    const words = { title: '承诺的回电没有打', text: '', queue: null, customer: null, alarm: null };
    const trouble = { id: randomUUID(), ...words, place: cards };
    expect((await desk.lead.ask('/api/v1/exceptions', { method: 'POST', body: trouble })).status).toBe(200);
    await desk.floor.database.query(`UPDATE notice SET from_at = now() - interval '12 hours'`);
    await desk.floor.database.query(`UPDATE service_exception SET first_reported_at = now() - interval '12 hours'`);
    for (const [words, team, state] of [
      ['回电陈女士', '一组', 'open'],
      ['别组的事', '二组', 'open'],
      ['办完的事', '一组', 'closed'],
    ])
      await desk.floor.database.query(
        `INSERT INTO handover_item (id, version, state, place_code, site, team, kind, section, words, opened_at, opened_by,
           closed_at, closed_by, word)
         SELECT gen_random_uuid(), 1, '${state}', 'x', '上海', '${team}', 'reply', 'replies', '${words}',
           now() - interval '12 hours', 'night', c.at, c.by, c.word
         FROM (VALUES ('open', NULL::timestamptz, NULL, NULL), ('closed', now(), 'lead', 'done')) AS c(state, at, by, word)
         WHERE c.state = '${state}'`,
      );
    const meeting = await desk.begun();
    expect(meeting).toMatchObject({ number: 1, by: 'lead', mine: true, signedBy: null, minutes: '' });
    const shift = { from: desk.floor.at(0), to: desk.floor.at(240) };
    expect(meeting.attendance.map(({ number, mark, shift: of }) => [number, mark, of])).toEqual([
      ['7001', null, shift],
      ['7002', null, shift],
    ]);
    expect(meeting.agenda.map(({ kind, zh }) => [kind, zh])).toEqual([
      ['notice', 'GG-1 限额系统只读'],
      ['handover', '回电陈女士（负责人未定）'],
      ['exception', 'YC-1 待评估 承诺的回电没有打'],
    ]);
    expect(codeOf(await desk.sign(meeting))).toBe('meeting.unmarked');
    const kept = await desk.saved(meeting, { minutes: '已宣读', attendance: allPresent(meeting) });
    expect((await desk.sign(kept)).json<MeetingEnd>().meeting).toMatchObject({ signedBy: 'lead', minutes: '已宣读' });
    const { meetings } = await desk.page();
    expect(meetings[0]).toMatchObject({ number: 1, expected: 2, present: 2, absent: 0, signedBy: 'lead' });
    const { entries } = (await desk.floor.reader('administrator').ask('/api/v1/audit?limit=3')).json<AuditPage>();
    expect(entries.map(({ action }) => action)).toEqual(['meeting.sign', 'meeting.save', 'meeting.open']);
  });

  test('speaks of alarms of its team as often as they were raised, and of none of another', async () => {
    const rule = JSON.stringify({ zh: '排队过长', en: 'Long queue' });
    await desk.floor.database.query(
      `INSERT INTO alarm_rule VALUES ('long', NULL, 1, '${rule}', now(), 'admin', false)`,
    );
    for (const [team, site, minute] of [
      [null, null, -90],
      ['一组', '上海', -80],
      ['一组', '北京', -70],
      ['二组', '上海', -60],
      ['一组', '上海', 60],
    ] as const)
      await desk.floor.database.query(
        `INSERT INTO alarm (id, rule_id, subject, measure, team, severity, worst, told, raised_at, cleared_at,
           cleared_why)
         VALUES (gen_random_uuid(), 'long', 'q', 'waiting', ${team && `'${team}'`}, 'alarm', 'alarm',
           '${JSON.stringify({ site })}', '${new Date(desk.floor.at(minute)).toISOString()}', now(), 'over')`,
      );
    expect((await desk.begun()).agenda.flatMap(({ kind, zh, en }) => (kind === 'alarm' ? [[zh, en]] : []))).toEqual([
      ['排队过长：2 次', 'Long queue: 2×'],
    ]);
  });

  test('that is signed stays as it is, whoever tries; what is said afterwards stands beside it', async () => {
    const meeting = await desk.signed();
    expect(codeOf(await desk.save(meeting, { minutes: '?' }))).toBe('meeting.signed');
    for (const sql of [
      `UPDATE meeting SET minutes = '' WHERE id = '${meeting.id}'`,
      `DELETE FROM meeting WHERE id = '${meeting.id}'`,
      `UPDATE meeting_attendance SET mark = 'absent' WHERE meeting_id = '${meeting.id}'`,
      `UPDATE meeting_attendance SET word = 'x' WHERE meeting_id = '${meeting.id}'`,
      `INSERT INTO meeting_attendance SELECT meeting_id, '${desk.floor.person('7004')}', NULL, NULL, true, 'present', NULL, ''
       FROM meeting_attendance LIMIT 1`,
      'DELETE FROM meeting_version',
      'TRUNCATE meeting_attendance',
    ])
      await expect(desk.floor.database.query(sql), sql).rejects.toThrow('append-only');
    const added = { id: randomUUID(), words: '李迟到 08:20 到岗' };
    const put = () => desk.lead.ask(`${meetingsPath}/${meeting.id}/addenda`, { method: 'POST', body: added });
    await put();
    expect((await put()).json<Meeting>().addenda).toMatchObject([{ by: 'lead', words: '李迟到 08:20 到岗' }]);
    await expect(desk.floor.database.query(`UPDATE meeting_addendum SET words = ''`)).rejects.toThrow('append-only');
    const unsigned = await desk.begun({ kind: 'weekly' });
    const body = { id: randomUUID(), words: 'x' };
    expect(codeOf(await desk.lead.ask(`${meetingsPath}/${unsigned.id}/addenda`, { method: 'POST', body }))).toBe(
      'meeting.unsigned',
    );
  });

  test('is kept by who leads there, read by desks that see the place, and by nobody else', async () => {
    const meeting = await desk.begun();
    expect(codeOf(await desk.begin({}, desk.floor.reader('late')))).toBe('permission.missing');
    expect(codeOf(await desk.begin({}, desk.floor.planner))).toBe('permission.missing');
    expect(codeOf(await desk.begin({}, other()))).toBe('meeting.not-place');
    expect(codeOf(await desk.begin({ team: null }))).toBe('meeting.not-place');
    expect(codeOf(await other().ask(`${meetingsPath}/${meeting.id}`))).toBe('meeting.none');
    expect((await desk.page(other())).meetings).toEqual([]);
    expect((await desk.page(other())).places.map(({ team }) => team)).toEqual(['二组']);
    expect(await desk.detail(meeting, desk.floor.planner)).toMatchObject({ mine: false });
    expect(codeOf(await desk.save(meeting, {}, desk.floor.planner))).toBe('permission.missing');
    expect((await desk.floor.reader('late').ask(meetingsPath)).status).toBe(403);
  });

  test('that two begin at once is one, and so is one that is sent twice', async () => {
    const id = randomUUID();
    const answers = await Promise.all([
      desk.begin({ id }),
      desk.begin({ id }),
      desk.begin({}, desk.manager),
      desk.begin({ at: desk.floor.at(5) }),
    ]);
    const ends = answers.map((answer) => answer.json<MeetingEnd>());
    expect(new Set(ends.map(({ meeting }) => meeting.id)).size).toBe(1);
    expect((await desk.page()).meetings.map(({ number }) => number)).toEqual([1]);
    const [later, site] = [
      await desk.begun({ at: desk.floor.at(230) }),
      await desk.begun({ team: null }, desk.manager),
    ];
    expect([later.number, site.number]).toEqual([2, 3]);
  });

  test('stands in the list by its own time, page by page', async () => {
    for (const at of [-10, -600, 240, -300]) await desk.begun({ kind: 'post-shift', at: desk.floor.at(at) });
    const first = await desk.page(desk.lead, '?limit=2');
    const second = await desk.page(desk.lead, `?limit=2&before=${first.next}`);
    expect([first, second].map(({ meetings }) => meetings.map(({ number }) => number))).toEqual([
      [3, 1],
      [4, 2],
    ]);
    expect([second.next, second.owed]).toEqual([null, []]);
  });

  test('on which two work at once tells the second how it stands', async () => {
    const meeting = await desk.begun();
    const answers = await Promise.all([
      desk.save(meeting, { minutes: 'a' }),
      desk.save(meeting, { minutes: 'b' }, desk.manager),
    ]);
    const ends = answers.map((answer) => answer.json<MeetingEnd>());
    expect(ends.map(({ done }) => done).sort()).toEqual(['done', 'overtaken']);
    expect(new Set(ends.map(({ meeting: { minutes, version } }) => `${minutes}${version}`)).size).toBe(1);
    const now = await desk.saved(await desk.detail(meeting), { attendance: allPresent(meeting), minutes: 'c' });
    const both = await Promise.all([desk.sign(now), desk.sign(now, desk.manager)]);
    expect(both.map((answer) => answer.json<MeetingEnd>().done).sort()).toEqual(['done', 'overtaken']);
  });
});

describe('who is unfit', () => {
  test('is relieved: whoever sees to the roster hears of it and never why, nor does anybody but who leads there', async () => {
    const meeting = await desk.begun();
    const kept = await desk.saved(meeting, { attendance: [unfit('7002'), ...allPresent(meeting).slice(0, 1)] });
    const read = async (by: TestReader) =>
      (await desk.detail(meeting, by)).attendance.find(({ number }) => number === '7002');
    expect(await read(desk.lead)).toMatchObject({ mark: 'unfit', relievedAt: desk.floor.at(-10), word: '发热 38.5' });
    expect(await read(desk.manager)).toMatchObject({ word: '发热 38.5' });
    expect(await read(desk.floor.planner)).toMatchObject({ mark: 'unfit', word: '' });
    await desk.saved(kept, { minutes: '再存一次' });
    expect(await desk.told(desk.manager)).toEqual(['李迟到（7002）在班前会 HY-1 上安排离岗，请安排接替。']);
    expect(await desk.told(desk.floor.planner)).toHaveLength(1);
    const trail = await desk.floor.database.query(
      `SELECT to_jsonb(a)::text FROM audit_entry a UNION ALL SELECT to_jsonb(v)::text FROM meeting_version v`,
    );
    expect(JSON.stringify(trail)).not.toContain('发热');
  });

  test('is known to whoever looks at the record of attendance of that shift', async () => {
    const meeting = await desk.begun();
    await desk.saved(meeting, { attendance: [unfit('7002'), ...allPresent(meeting).slice(0, 1)] });
    const relief = async (number: string) => ((await desk.floor.of(number)) as AttendanceRecord).relief;
    expect(await relief('7002')).toEqual({ at: desk.floor.at(-10), meeting: meeting.id, number: 1 });
    expect(await relief('7001')).toBeNull();
  });

  test('is forgotten with what was said of them, also from signed minutes', async () => {
    const meeting = await desk.begun();
    await desk.sign(await desk.saved(meeting, { attendance: [unfit('7002'), ...allPresent(meeting).slice(0, 1)] }));
    await desk.floor.database.query(
      `UPDATE meeting_attendance SET word = '' WHERE person_id = '${desk.floor.person('7002')}'`,
    );
    expect((await desk.detail(meeting)).attendance.map(({ word }) => word)).toEqual(['', '']);
  });
});
