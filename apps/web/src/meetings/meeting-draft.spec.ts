import type { Meeting } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { askedOf, countsOf, draftOf, isChanged } from './meeting-draft';
import { isWrittenUp, meetingStanding } from './meeting-standing';

const hour = 3_600_000;
const someone = (
  number: string,
  given: Partial<Meeting['attendance'][number]> = {},
): Meeting['attendance'][number] => ({
  ...{ number, name: number, nameEn: null, shift: null, added: false, mark: null, relievedAt: null, word: '' },
  ...given,
});
const meeting: Meeting = {
  ...{ id: 'm', number: 7, version: 3, kind: 'pre-shift', site: '上海', team: '一组', at: 0, by: 'lead', openedAt: 0 },
  ...{ agenda: [{ key: 'notice/1', kind: 'notice', zh: '公告', en: 'Notice', link: null, words: '' }] },
  place: { zh: '上海 一组', en: 'Shanghai 1' },
  attendance: [
    someone('1'),
    someone('2', { mark: 'unfit', relievedAt: 5, word: '发热' }),
    someone('3', { mark: 'present' }),
  ],
  ...{ minutes: '', signedBy: null, signedAt: null, addenda: [], timeZone: 'UTC', now: 0, mine: true },
};

describe('a draft', () => {
  test('is the meeting until something is written, and is sent with the version that was seen', () => {
    const draft = draftOf(meeting);
    expect(isChanged(draft, meeting)).toBe(false);
    draft.minutes = '已宣读';
    expect(isChanged(draft, meeting)).toBe(true);
    expect(askedOf(draft, 3)).toMatchObject({ version: 3, minutes: '已宣读' });
  });

  test('leaves the meeting that was read as it is', () => {
    const draft = draftOf(meeting);
    const [item] = draft.agenda;
    if (item) item.words = '说过';
    expect(meeting.agenda[0]?.words).toBe('');
    expect(isChanged(draft, meeting)).toBe(true);
  });

  test('says nothing of the health of somebody who is well after all', () => {
    const draft = draftOf(meeting);
    const unfit = draft.attendance[1];
    if (unfit) unfit.mark = 'present';
    expect(askedOf(draft, 3).attendance[1]).toEqual({ number: '2', mark: 'present', relieved: false, word: '' });
  });

  test('counts who is marked how', () =>
    expect(countsOf(meeting.attendance)).toEqual({ unmarked: 1, present: 1, absent: 0, unfit: 1 }));
});

describe('a meeting', () => {
  test('comes, goes on, was left without a signature, or is signed', () => {
    const at = (now: number, signedBy: string | null = null) => meetingStanding({ at: 10 * hour, signedBy }, now);
    expect([at(9 * hour), at(10 * hour), at(14 * hour)]).toEqual(['coming', 'running', 'left']);
    expect(at(9 * hour, 'lead')).toBe('signed');
  });

  test('that was written down hours later was made up for', () => {
    expect(isWrittenUp({ at: 0, openedAt: hour })).toBe(false);
    expect(isWrittenUp({ at: 0, openedAt: 3 * hour })).toBe(true);
  });
});
