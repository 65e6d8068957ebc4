import type { NoticePart } from '@zhiban/wire';
import type { NoticeEntity } from '../keeping/notice.entity';
import type { MeantNow } from '../meant/audience';
import type { Standing } from './shown-at';

/**
 * Where and when walls show a notice: what is for everybody of a place for all its time, what is for a shift while that
 * is on duty. What is for a skill means some among all who pass by, so walls never show it.
 */
export function standingOf(notice: NoticeEntity, duty: MeantNow['duty']): Standing {
  const [from, to] = [notice.from.getTime(), notice.until.getTime()];
  const stands = notice.audience.flatMap((part) => {
    const span = spanOf(part, duty, { from, to });
    return span ? [{ ...span, place: { site: part.site, team: part.team } }] : [];
  });
  const { id, urgency, title, en } = notice;
  return { id, urgency, zh: title, en: en?.title ?? title, at: notice.anewAt.getTime(), stands };
}

function spanOf(part: NoticePart, duty: MeantNow['duty'], time: { from: number; to: number }) {
  if (part.skill !== null) return null;
  if (part.shift === null) return time;
  const worked = duty(part);
  const span = worked && { from: Math.max(time.from, worked.from), to: Math.min(time.to, worked.to) };
  return span && span.from < span.to ? span : null;
}
