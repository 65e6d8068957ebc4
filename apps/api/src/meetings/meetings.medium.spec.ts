import type {
  AttendanceRecord,
  AuditPage,
  CentreSettings,
  Meeting,
  MeetingEnd,
  MeetingPage,
  Problem,
  SaveMeeting,
  SettingsVersion,
  TellingsPage,
  VersionedEdit,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AttendedFloor } from '../../test/attended-floor';
import type { Answer, TestReader } from '../../test/test-app';
import { asOf } from '../platform/clock';
import { MissedWatch } from './due/missed-watch';

const path = '/api/v1/meetings';
const minuteMs = 60_000;
const cards = { site: '上海', team: '一组' };
const codeOf = (answer: Answer) => answer.json<Problem>().code;
let floor: AttendedFloor;
let lead: TestReader;
let other: TestReader;
let manager: TestReader;

beforeAll(async () => {
  floor = await AttendedFloor.open();
  [lead, other, manager] = [floor.reader('lead'), floor.reader('other-lead'), floor.reader('manager')];
  await floor.publish(add('7001'), add('7002'), add('7003'));
  await floor.look();
  await rules({ fewest: 1 });
});
beforeEach(clear);
afterAll(() => floor.close());

const add = (number: string): VersionedEdit => {
  const shift = floor.shift(number, 0, 240);
  return { edit: { op: 'add', shift }, seen: { [shift.id]: 0 } };
};

/** Whoever may say what is told past its guards. */
async function clear(): Promise<void> {
  const tables = ['meeting', 'meeting_attendance', 'meeting_version', 'meeting_addendum'];
  const each = (what: string) => tables.map((table) => `ALTER TABLE ${table} ${what} TRIGGER USER;`).join(' ');
  await floor.database.query(`${each('DISABLE')} TRUNCATE ${tables.join(', ')}, telling; ${each('ENABLE')}`);
}

async function rules(given: Partial<CentreSettings['meetings']>): Promise<void> {
  const admin = floor.reader('administrator');
  const { settings, version } = (await admin.ask('/api/v1/settings/centre')).json<SettingsVersion>();
  const body = {
    settings: { ...settings, meetings: { ...settings.meetings, ...given } },
    note: '',
    basedOnVersion: version,
  };
  expect((await admin.ask('/api/v1/settings/centre', { method: 'PUT', body })).status).toBe(200);
}

const open = (given: object = {}, by = lead) =>
  by.ask(path, {
    method: 'POST',
    body: { id: randomUUID(), kind: 'pre-shift', ...cards, at: floor.at(-10), ...given },
  });
const opened = async (given: object = {}, by = lead): Promise<Meeting> => {
  const answer = await open(given, by);
  expect(answer.status, answer.text).toBe(200);
  return answer.json<MeetingEnd>().meeting;
};
const save = ({ id, version, agenda, minutes, attendance }: Meeting, given: Partial<SaveMeeting> = {}, by = lead) => {
  const marks = attendance.map(({ number, mark, relievedAt, word }) => ({
    ...{ number, mark, relieved: relievedAt !== null, word },
  }));
  return by.ask(`${path}/${id}`, { method: 'PUT', body: { version, agenda, minutes, attendance: marks, ...given } });
};
const saved = async (meeting: Meeting, given: Partial<SaveMeeting> = {}): Promise<Meeting> => {
  const answer = await save(meeting, given);
  expect(answer.status, answer.text).toBe(200);
  return answer.json<MeetingEnd>().meeting;
};
const sign = ({ id, version }: Meeting, by = lead) =>
  by.ask(`${path}/${id}/signature`, { method: 'POST', body: { version } });
const present = ({ attendance }: Meeting): SaveMeeting['attendance'] =>
  attendance.map(({ number }) => ({ number, mark: 'present', relieved: false, word: '' }));
const signed = async (given: object = {}): Promise<Meeting> => {
  const meeting = await opened(given);
  const answer = await sign(await saved(meeting, { attendance: present(meeting), minutes: '已宣读' }));
  return answer.json<MeetingEnd>().meeting;
};
const detail = async ({ id }: Meeting, by = lead) => (await by.ask(`${path}/${id}`)).json<Meeting>();
const page = async (by = lead, query = '') => (await by.ask(`${path}${query}`)).json<MeetingPage>();
const told = async (by: TestReader) =>
  (await by.ask('/api/v1/my-tellings')).json<TellingsPage>().tellings.map(({ zh }) => zh);
const look = () => floor.app.get(MissedWatch, { strict: false }).look();
const unfit = (number: string, word = '发热 38.5'): SaveMeeting['attendance'][number] => ({
  ...{ number, mark: 'unfit', relieved: true, word },
});

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
    expect((await lead.ask('/api/v1/notices', { method: 'POST', body })).status).toBe(200);
    const words = { title: '承诺的回电没有打', text: '', queue: null, customer: null, alarm: null };
    const trouble = { id: randomUUID(), ...words, place: cards };
    expect((await lead.ask('/api/v1/exceptions', { method: 'POST', body: trouble })).status).toBe(200);
    await floor.database.query(`UPDATE notice SET from_at = now() - interval '12 hours'`);
    await floor.database.query(`UPDATE service_exception SET first_reported_at = now() - interval '12 hours'`);
    for (const [words, team, state] of [
      ['回电陈女士', '一组', 'open'],
      ['别组的事', '二组', 'open'],
      ['办完的事', '一组', 'closed'],
    ])
      await floor.database.query(
        `INSERT INTO handover_item (id, version, state, place_code, site, team, kind, section, words, opened_at, opened_by,
           closed_at, closed_by, word)
         SELECT gen_random_uuid(), 1, '${state}', 'x', '上海', '${team}', 'reply', 'replies', '${words}',
           now() - interval '12 hours', 'night', c.at, c.by, c.word
         FROM (VALUES ('open', NULL::timestamptz, NULL, NULL), ('closed', now(), 'lead', 'done')) AS c(state, at, by, word)
         WHERE c.state = '${state}'`,
      );
    const meeting = await opened();
    expect(meeting).toMatchObject({ number: 1, by: 'lead', mine: true, signedBy: null, minutes: '' });
    const shift = { from: floor.at(0), to: floor.at(240) };
    expect(meeting.attendance.map(({ number, mark, shift: of }) => [number, mark, of])).toEqual([
      ['7001', null, shift],
      ['7002', null, shift],
    ]);
    expect(meeting.agenda.map(({ kind, zh }) => [kind, zh])).toEqual([
      ['notice', 'GG-1 限额系统只读'],
      ['handover', '回电陈女士（负责人未定）'],
      ['exception', 'YC-1 待评估 承诺的回电没有打'],
    ]);
    expect(codeOf(await sign(meeting))).toBe('meeting.unmarked');
    const kept = await saved(meeting, { minutes: '已宣读', attendance: present(meeting) });
    expect((await sign(kept)).json<MeetingEnd>().meeting).toMatchObject({ signedBy: 'lead', minutes: '已宣读' });
    const { meetings } = await page();
    expect(meetings[0]).toMatchObject({ number: 1, expected: 2, present: 2, absent: 0, signedBy: 'lead' });
    const { entries } = (await floor.reader('administrator').ask('/api/v1/audit?limit=3')).json<AuditPage>();
    expect(entries.map(({ action }) => action)).toEqual(['meeting.sign', 'meeting.save', 'meeting.open']);
  });

  test('speaks of alarms of its team as often as they were raised, and of none of another', async () => {
    const rule = JSON.stringify({ zh: '排队过长', en: 'Long queue' });
    await floor.database.query(`INSERT INTO alarm_rule VALUES ('long', NULL, 1, '${rule}', now(), 'admin', false)`);
    for (const [team, site, minute] of [
      [null, null, -90],
      ['一组', '上海', -80],
      ['一组', '北京', -70],
      ['二组', '上海', -60],
      ['一组', '上海', 60],
    ] as const)
      await floor.database.query(
        `INSERT INTO alarm (id, rule_id, subject, measure, team, severity, worst, told, raised_at, cleared_at,
           cleared_why)
         VALUES (gen_random_uuid(), 'long', 'q', 'waiting', ${team && `'${team}'`}, 'alarm', 'alarm',
           '${JSON.stringify({ site })}', '${new Date(floor.at(minute)).toISOString()}', now(), 'over')`,
      );
    expect((await opened()).agenda.flatMap(({ kind, zh, en }) => (kind === 'alarm' ? [[zh, en]] : []))).toEqual([
      ['排队过长：2 次', 'Long queue: 2×'],
    ]);
  });

  test('that is signed stays as it is, whoever tries; what is said afterwards stands beside it', async () => {
    const meeting = await signed();
    expect(codeOf(await save(meeting, { minutes: '?' }))).toBe('meeting.signed');
    for (const sql of [
      `UPDATE meeting SET minutes = '' WHERE id = '${meeting.id}'`,
      `DELETE FROM meeting WHERE id = '${meeting.id}'`,
      `UPDATE meeting_attendance SET mark = 'absent' WHERE meeting_id = '${meeting.id}'`,
      `UPDATE meeting_attendance SET word = 'x' WHERE meeting_id = '${meeting.id}'`,
      `INSERT INTO meeting_attendance SELECT meeting_id, '${floor.person('7004')}', NULL, NULL, true, 'present', NULL, ''
       FROM meeting_attendance LIMIT 1`,
      'DELETE FROM meeting_version',
      'TRUNCATE meeting_attendance',
    ])
      await expect(floor.database.query(sql), sql).rejects.toThrow('append-only');
    const added = { id: randomUUID(), words: '李迟到 08:20 到岗' };
    const put = () => lead.ask(`${path}/${meeting.id}/addenda`, { method: 'POST', body: added });
    await put();
    expect((await put()).json<Meeting>().addenda).toMatchObject([{ by: 'lead', words: '李迟到 08:20 到岗' }]);
    await expect(floor.database.query(`UPDATE meeting_addendum SET words = ''`)).rejects.toThrow('append-only');
    const unsigned = await opened({ kind: 'weekly' });
    const body = { id: randomUUID(), words: 'x' };
    expect(codeOf(await lead.ask(`${path}/${unsigned.id}/addenda`, { method: 'POST', body }))).toBe('meeting.unsigned');
  });

  test('is kept by who leads there, read by desks that see the place, and by nobody else', async () => {
    const meeting = await opened();
    expect(codeOf(await open({}, floor.reader('late')))).toBe('permission.missing');
    expect(codeOf(await open({}, floor.planner))).toBe('permission.missing');
    expect(codeOf(await open({}, other))).toBe('meeting.not-place');
    expect(codeOf(await open({ team: null }))).toBe('meeting.not-place');
    expect(codeOf(await other.ask(`${path}/${meeting.id}`))).toBe('meeting.none');
    expect((await page(other)).meetings).toEqual([]);
    expect((await page(other)).places.map(({ team }) => team)).toEqual(['二组']);
    expect(await detail(meeting, floor.planner)).toMatchObject({ mine: false });
    expect(codeOf(await save(meeting, {}, floor.planner))).toBe('permission.missing');
    expect((await floor.reader('late').ask(path)).status).toBe(403);
  });

  test('that two begin at once is one, and so is one that is sent twice', async () => {
    const id = randomUUID();
    const answers = await Promise.all([open({ id }), open({ id }), open({}, manager), open({ at: floor.at(5) })]);
    const ends = answers.map((answer) => answer.json<MeetingEnd>());
    expect(new Set(ends.map(({ meeting }) => meeting.id)).size).toBe(1);
    expect((await page()).meetings.map(({ number }) => number)).toEqual([1]);
    const [later, site] = [await opened({ at: floor.at(230) }), await opened({ team: null }, manager)];
    expect([later.number, site.number]).toEqual([2, 3]);
  });

  test('on which two work at once tells the second how it stands', async () => {
    const meeting = await opened();
    const answers = await Promise.all([save(meeting, { minutes: 'a' }), save(meeting, { minutes: 'b' }, manager)]);
    const ends = answers.map((answer) => answer.json<MeetingEnd>());
    expect(ends.map(({ done }) => done).sort()).toEqual(['done', 'overtaken']);
    expect(new Set(ends.map(({ meeting: { minutes, version } }) => `${minutes}${version}`)).size).toBe(1);
    const now = await saved(await detail(meeting), { attendance: present(meeting), minutes: 'c' });
    const both = await Promise.all([sign(now), sign(now, manager)]);
    expect(both.map((answer) => answer.json<MeetingEnd>().done).sort()).toEqual(['done', 'overtaken']);
  });
});

describe('who is unfit', () => {
  test('is relieved: whoever sees to the roster hears of it and never why, nor does anybody but who leads there', async () => {
    const meeting = await opened();
    const kept = await saved(meeting, { attendance: [unfit('7002'), ...present(meeting).slice(0, 1)] });
    const read = async (by: TestReader) =>
      (await detail(meeting, by)).attendance.find(({ number }) => number === '7002');
    expect(await read(lead)).toMatchObject({ mark: 'unfit', relievedAt: floor.at(-10), word: '发热 38.5' });
    expect(await read(manager)).toMatchObject({ word: '发热 38.5' });
    expect(await read(floor.planner)).toMatchObject({ mark: 'unfit', word: '' });
    await saved(kept, { minutes: '再存一次' });
    expect(await told(manager)).toEqual(['李迟到（7002）在班前会 HY-1 上安排离岗，请安排接替。']);
    expect(await told(floor.planner)).toHaveLength(1);
    const trail = await floor.database.query(
      `SELECT to_jsonb(a)::text FROM audit_entry a UNION ALL SELECT to_jsonb(v)::text FROM meeting_version v`,
    );
    expect(JSON.stringify(trail)).not.toContain('发热');
  });

  test('is known to whoever looks at the record of attendance of that shift', async () => {
    const meeting = await opened();
    await saved(meeting, { attendance: [unfit('7002'), ...present(meeting).slice(0, 1)] });
    const relief = async (number: string) => ((await floor.of(number)) as AttendanceRecord).relief;
    expect(await relief('7002')).toEqual({ at: floor.at(-10), meeting: meeting.id, number: 1 });
    expect(await relief('7001')).toBeNull();
  });

  test('is forgotten with what was said of them, also from signed minutes', async () => {
    const meeting = await opened();
    await sign(await saved(meeting, { attendance: [unfit('7002'), ...present(meeting).slice(0, 1)] }));
    await floor.database.query(`UPDATE meeting_attendance SET word = '' WHERE person_id = '${floor.person('7002')}'`);
    expect((await detail(meeting)).attendance.map(({ word }) => word)).toEqual(['', '']);
  });
});

describe('what nobody should send', () => {
  const reasonOf = (answer: Answer) => [answer.status, codeOf(answer)];

  test.each([
    ['a text of 100,000 characters', '字'.repeat(100_000)],
    ['a sign that turns the text around it', 'a\u202eb'],
    ['a control character', 'a\u0000b'],
  ])('%s is refused with a field, and nothing is lost', async (_, minutes) => {
    const meeting = await saved(await opened(), { minutes: '原来的' });
    const answer = await save(meeting, { minutes });
    expect([answer.status, answer.json<Problem>().fields?.[0]?.path]).toEqual([400, 'minutes']);
    expect((await detail(meeting)).minutes).toBe('原来的');
  });

  test('script and right-to-left writing are kept as they were written', async () => {
    const minutes = '<script>alert(1)</script> שלום';
    expect((await saved(await opened(), { minutes })).minutes).toBe(minutes);
  });

  test('a point of the agenda that was not drawn up, or leads elsewhere, is none', async () => {
    const meeting = await opened();
    const own = { key: 'own/1', kind: 'own' as const, zh: '座位', en: '座位', link: 'javascript:alert(1)', words: '' };
    const agenda = [own, { ...own, key: 'notice/1', kind: 'notice' as const }];
    expect((await saved(meeting, { agenda })).agenda.at(-1)).toEqual({ ...own, link: null });
  });

  test('somebody twice is marked once; nobody is added whom the reader does not know of', async () => {
    const meeting = await opened();
    const [first] = present(meeting);
    if (!first) throw new Error('nobody is expected');
    const twice = await saved(meeting, { attendance: [first, { ...first, mark: 'absent' }] });
    expect(twice.attendance.map(({ mark }) => mark)).toEqual(['absent', null]);
    const someone = (number: string) => ({ attendance: [{ ...first, number }] });
    expect(codeOf(await save(twice, someone('9999')))).toBe('meeting.no-person');
    expect(codeOf(await save(twice, someone('7004')))).toBe('meeting.no-person');
    const wider = await opened({ team: null }, manager);
    const more = (await save(wider, { attendance: [{ ...first, number: '7004' }] }, manager)).json<MeetingEnd>()
      .meeting;
    expect(more.attendance.at(-1)).toMatchObject({ number: '7004', added: true, shift: null });
    const less = (await save(more, { attendance: [] }, manager)).json<MeetingEnd>().meeting;
    expect(less.attendance.map(({ number }) => number)).toEqual(['7001', '7002', '7003']);
  });

  test('a time far off, a place that is none, a signature before it begins or under nothing', async () => {
    expect(reasonOf(await open({ at: Date.now() + 3 * 3_600_000 }))).toEqual([422, 'meeting.time']);
    expect(reasonOf(await open({ at: Date.now() - 15 * 86_400_000 }))).toEqual([422, 'meeting.time']);
    expect(reasonOf(await open({ team: '没有' }, manager))).toEqual([422, 'meeting.place-unknown']);
    const soon = await opened({ kind: 'weekly', at: Date.now() + 3_600_000 });
    expect(codeOf(await sign(await saved(soon, { attendance: present(soon) })))).toBe('meeting.not-begun');
    const meeting = await opened();
    const absent = present(meeting).map((one) => ({ ...one, mark: 'absent' as const }));
    expect(codeOf(await sign(await saved(meeting, { attendance: absent })))).toBe('meeting.empty');
  });
});

describe('a meeting that the roster asks for', () => {
  const owed = async (by = lead, kind = 'pre-shift') =>
    (await page(by, `?kind=${kind}`)).owed.map(({ team, at, state, people }) => [
      team,
      (at - floor.base) / minuteMs,
      state,
      people,
    ]);
  /** As if meetings had been kept here for days. */
  const usual = async () => {
    await opened({ kind: 'post-shift', at: floor.at(-600) }, manager);
    await floor.database.query(`UPDATE meeting SET opened_at = now() - interval '3 days'`);
  };

  test('and that nobody held shows as missed, to whoever sees that place; where none was ever held none was missed', async () => {
    expect(await owed()).toEqual([]);
    await usual();
    expect(await owed()).toEqual([['一组', -10, 'missed', 2]]);
    expect(await owed(manager)).toEqual([
      ['一组', -10, 'missed', 2],
      ['二组', -10, 'missed', 1],
    ]);
    await opened();
    expect(await owed()).toEqual([]);
    await opened({ team: null }, manager);
    expect(await owed(manager)).toEqual([]);
  });

  test('is told of once, also of a shift without a lead, and however the clock goes', async () => {
    await usual();
    await floor.database.query(`UPDATE app_user SET locked_at = now() WHERE username = 'other-lead'`);
    await Promise.all([look(), look()]);
    const heard = await told(manager);
    expect(heard.filter((zh) => /^上海 [一二]组 .*的班前会没有开，请补开或补记。$/.test(zh))).toHaveLength(2);
    expect(await told(lead)).toHaveLength(2);
    await asOf(Date.now() - 12 * 3_600_000, look);
    await asOf(Date.now() + 3_600_000, look);
    expect(await told(manager)).toEqual(heard);
    await floor.database.query(`UPDATE app_user SET locked_at = NULL WHERE username = 'other-lead'`);
  });

  test('is asked of no team with fewer people than the centre says', async () => {
    await usual();
    await rules({ fewest: 2, circle: 'site' });
    expect(await owed(manager)).toEqual([[null, -10, 'missed', 3]]);
    await rules({ kinds: [] });
    expect(await owed(manager)).toEqual([]);
    await rules({ fewest: 1, circle: 'team', kinds: ['pre-shift', 'post-shift', 'weekly'] });
  });
});
