import type { AuditPage, Meeting, MeetingEnd, MeetingPage, Problem, SaveMeeting } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PublishedCentre } from '../../test/published-centre';
import type { Answer, TestReader } from '../../test/test-app';

const path = '/api/v1/meetings';
const codeOf = (answer: Answer) => answer.json<Problem>().code;
let centre: PublishedCentre;

beforeAll(async () => {
  centre = await PublishedCentre.open(3);
  await centre.add([
    centre.shift('s1', 0, 0, [8, 16]),
    centre.shift('s2', 1, 0, [8, 16]),
    centre.shift('s3', 2, 0, [16, 24]),
  ]);
  await centre.publish();
});
afterAll(() => centre.api.stop());

const open = (given: object = {}, by: TestReader = centre.approver) =>
  by.ask(path, {
    method: 'POST',
    body: { id: randomUUID(), kind: 'pre-shift', site: null, team: null, at: centre.at(0, 7.8), ...given },
  });
const opened = async (given: object = {}): Promise<Meeting> => {
  const answer = await open(given);
  expect(answer.status, answer.text).toBe(200);
  return answer.json<MeetingEnd>().meeting;
};
const save = ({ id, version, agenda, attendance }: Meeting, given: Partial<SaveMeeting> = {}) => {
  const marks = attendance.map(({ number, mark, relieved, word }) => ({ number, mark, relieved, word }));
  const body = { version, agenda, minutes: '', attendance: marks, ...given };
  return centre.approver.ask(`${path}/${id}`, { method: 'PUT', body });
};
const sign = ({ id, version }: Meeting) =>
  centre.approver.ask(`${path}/${id}/signature`, { method: 'POST', body: { version } });
const present = (meeting: Meeting) =>
  meeting.attendance.map(({ number }) => ({ number, mark: 'present' as const, relieved: false, word: '' }));

describe('a meeting', () => {
  test('is drawn up from the roster and from what is announced, marked, and signed once everybody is', async () => {
    const notice = {
      urgency: 'urgent',
      acknowledge: true,
      title: '限额系统只读',
      text: '',
      en: null,
      remindMinutes: null,
    };
    const audience = [{ site: null, team: null, shift: null, skill: null }];
    const time = { from: Date.now(), until: centre.at(6, 0) };
    const body = { id: randomUUID(), ...notice, audience, ...time };
    expect((await centre.approver.ask('/api/v1/notices', { method: 'POST', body })).status).toBe(200);
    const meeting = await opened();
    expect(meeting.attendance.map(({ number, mark }) => [number, mark])).toEqual([
      ['1', null],
      ['2', null],
    ]);
    expect(meeting.agenda.map(({ kind, zh }) => [kind, zh])).toEqual([['notice', 'GG-1 限额系统只读']]);
    expect(codeOf(await sign(meeting))).toBe('meeting.unmarked');
    const saved = (await save(meeting, { minutes: '已宣读', attendance: present(meeting) })).json<MeetingEnd>().meeting;
    expect((await sign(saved)).json<MeetingEnd>().meeting).toMatchObject({ signedBy: 'approver', minutes: '已宣读' });
    const { meetings } = (await centre.approver.ask(path)).json<MeetingPage>();
    expect(meetings[0]).toMatchObject({ number: meeting.number, expected: 2, present: 2, absent: 0 });
  });

  test('that is signed stays as it is, whoever tries', async () => {
    const meeting = await opened();
    const saved = (await save(meeting, { attendance: present(meeting) })).json<MeetingEnd>().meeting;
    const signed = (await sign(saved)).json<MeetingEnd>().meeting;
    expect(codeOf(await save(signed, { minutes: '?' }))).toBe('meeting.signed');
    for (const sql of [
      `UPDATE meeting SET minutes = '' WHERE id = '${meeting.id}'`,
      `UPDATE meeting_attendance SET mark = 'absent' WHERE meeting_id = '${meeting.id}'`,
      'DELETE FROM meeting_version',
    ])
      await expect(centre.api.database.query(sql)).rejects.toThrow('append-only');
  });

  test('keeps what is the matter with somebody to those who lead there', async () => {
    const meeting = await opened();
    const [first, second] = present(meeting);
    const unfit = {
      ...first,
      mark: 'unfit' as const,
      relieved: true,
      word: '发热',
    } as SaveMeeting['attendance'][number];
    await save(meeting, { attendance: [unfit, ...(second ? [second] : [])] });
    const read = async (by: TestReader) => (await by.ask(`${path}/${meeting.id}`)).json<Meeting>().attendance[0];
    expect(await read(centre.approver)).toMatchObject({ mark: 'unfit', relieved: true, word: '发热' });
    expect(await read(centre.planner)).toMatchObject({ mark: 'unfit', word: '' });
    expect(
      (await centre.admin.ask('/api/v1/audit?limit=50'))
        .json<AuditPage>()
        .entries.map((e) => JSON.stringify(e))
        .join(''),
    ).not.toContain('发热');
  });

  test('on which two work at once tells the second how it stands; agents keep none', async () => {
    const meeting = await opened({ kind: 'post-shift', at: centre.at(0, 16.2) });
    await save(meeting, { minutes: 'a' });
    expect((await save(meeting, { minutes: 'b' })).json<MeetingEnd>()).toMatchObject({
      done: 'overtaken',
      meeting: { minutes: 'a' },
    });
    expect(codeOf(await open({}, centre.agent(0)))).toBe('permission.missing');
  });
});
