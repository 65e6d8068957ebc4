import type { MeetingEnd, Problem } from '@zhiban/wire';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allPresent, MeetingDesk } from '../../test/meeting-desk';
import type { Answer } from '../../test/test-app';

let desk: MeetingDesk;

beforeAll(async () => {
  desk = await MeetingDesk.open();
});
beforeEach(() => desk.clear());
afterAll(() => desk.floor.close());

const codeOf = (answer: Answer) => answer.json<Problem>().code;

describe('what nobody should send', () => {
  const reasonOf = (answer: Answer) => [answer.status, codeOf(answer)];

  test.each([
    ['a text of 100,000 characters', '字'.repeat(100_000)],
    ['a sign that turns the text around it', 'a\u202eb'],
    ['a control character', 'a\u0000b'],
  ])('%s is refused with a field, and nothing is lost', async (_, minutes) => {
    const meeting = await desk.saved(await desk.begun(), { minutes: '原来的' });
    const answer = await desk.save(meeting, { minutes });
    expect([answer.status, answer.json<Problem>().fields?.[0]?.path]).toEqual([400, 'minutes']);
    expect((await desk.detail(meeting)).minutes).toBe('原来的');
  });

  test('script and right-to-left writing are kept as they were written', async () => {
    const minutes = '<script>alert(1)</script> שלום';
    expect((await desk.saved(await desk.begun(), { minutes })).minutes).toBe(minutes);
  });

  test('a point of the agenda that was not drawn up, or leads elsewhere, is none', async () => {
    const meeting = await desk.begun();
    const own = { key: 'own/1', kind: 'own' as const, zh: '座位', en: '座位', link: 'javascript:alert(1)', words: '' };
    const agenda = [own, { ...own, key: 'notice/1', kind: 'notice' as const }];
    expect((await desk.saved(meeting, { agenda })).agenda.at(-1)).toEqual({ ...own, link: null });
  });

  test('somebody twice is marked once; nobody is added whom the reader does not know of', async () => {
    const meeting = await desk.begun();
    const [first] = allPresent(meeting);
    if (!first) throw new Error('nobody is expected');
    const twice = await desk.saved(meeting, { attendance: [first, { ...first, mark: 'absent' }] });
    expect(twice.attendance.map(({ mark }) => mark)).toEqual(['absent', null]);
    const someone = (number: string) => ({ attendance: [{ ...first, number }] });
    expect(codeOf(await desk.save(twice, someone('9999')))).toBe('meeting.no-person');
    expect(codeOf(await desk.save(twice, someone('7004')))).toBe('meeting.no-person');
    const wider = await desk.begun({ team: null }, desk.manager);
    const more = (
      await desk.save(wider, { attendance: [{ ...first, number: '7004' }] }, desk.manager)
    ).json<MeetingEnd>().meeting;
    expect(more.attendance.at(-1)).toMatchObject({ number: '7004', added: true, shift: null });
    const less = (await desk.save(more, { attendance: [] }, desk.manager)).json<MeetingEnd>().meeting;
    expect(less.attendance.map(({ number }) => number)).toEqual(['7001', '7002', '7003']);
  });

  test('a time far off, a place that is none, a signature before it begins or under nothing', async () => {
    expect(reasonOf(await desk.begin({ at: Date.now() + 3 * 3_600_000 }))).toEqual([422, 'meeting.time']);
    expect(reasonOf(await desk.begin({ at: Date.now() - 15 * 86_400_000 }))).toEqual([422, 'meeting.time']);
    expect(reasonOf(await desk.begin({ team: '没有' }, desk.manager))).toEqual([422, 'meeting.place-unknown']);
    const soon = await desk.begun({ kind: 'weekly', at: Date.now() + 3_600_000 });
    expect(codeOf(await desk.sign(await desk.saved(soon, { attendance: allPresent(soon) })))).toBe('meeting.not-begun');
    const meeting = await desk.begun();
    const absent = allPresent(meeting).map((one) => ({ ...one, mark: 'absent' as const }));
    expect(codeOf(await desk.sign(await desk.saved(meeting, { attendance: absent })))).toBe('meeting.empty');
  });
});
