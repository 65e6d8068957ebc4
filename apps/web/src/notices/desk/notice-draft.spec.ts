import { publishNotice, type Notice } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { bodyOf, draftOf, everybody, newDraft, pressed } from './notice-draft';

const zone = 'Asia/Shanghai';
const now = Date.parse('2026-11-27T08:00:00+08:00');
const written = { ...newDraft(zone, now, [everybody]), title: ' 系统维护 ', text: '22:00 起只读' };

describe('a notice that is being written', () => {
  test('begins at once where no time is said, and ends in a week by the centre’s clock', () => {
    const body = bodyOf(written, zone, now);
    expect(body).toMatchObject({ title: '系统维护', from: now, until: now + 7 * 86_400_000, en: null });
    const id = '6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b';
    expect(publishNotice.safeParse({ id, ...body }).success).toBe(true);
  });

  test('without a headline, an audience or time left is not to be sent', () => {
    expect(bodyOf({ ...written, title: ' ' }, zone, now)).toBeNull();
    expect(bodyOf({ ...written, audience: [] }, zone, now)).toBeNull();
    expect(bodyOf({ ...written, until: '2026-11-27T07:59' }, zone, now)).toBeNull();
    expect(bodyOf({ ...written, from: '2026-12-04T08:00' }, zone, now)).toBeNull();
  });

  test('that is urgent asks to be acknowledged and is reminded of soon', () => {
    expect(pressed(written, 'urgent')).toEqual({ urgency: 'urgent', acknowledge: true, remind: 15 });
    expect(pressed(written, 'normal')).toEqual({ urgency: 'normal', acknowledge: false, remind: null });
  });

  test('of before is opened as it stands', () => {
    const body = bodyOf({ ...written, titleEn: 'Maintenance', textEn: 'read only' }, zone, now);
    expect(bodyOf(draftOf(body as Notice, zone), zone, now)).toEqual(body);
  });
});
