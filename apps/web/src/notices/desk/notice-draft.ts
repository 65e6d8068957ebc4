import { usualRemindMinutes, type Notice, type NoticeBody, type NoticePart, type NoticeUrgency } from '@zhiban/wire';
import { fieldOfInstant, instantOfField } from '../../platform/centre-moment';

export const everybody: NoticePart = { site: null, team: null, shift: null, skill: null };
export const remindChoices = [15, 60, 240, 720, 1440, 4320] as const;

/** A notice as the form holds it. */
export interface NoticeDraft {
  urgency: NoticeUrgency;
  title: string;
  text: string;
  titleEn: string;
  textEn: string;
  audience: NoticePart[];
  /** Empty: at once. */
  from: string;
  until: string;
  acknowledge: boolean;
  remind: number | null;
}

const dayMs = 86_400_000;

export function newDraft(zone: string, now: number, audience: NoticePart[]): NoticeDraft {
  return {
    ...{ urgency: 'normal', title: '', text: '', titleEn: '', textEn: '', audience, from: '' },
    until: fieldOfInstant(now + 7 * dayMs, zone),
    acknowledge: false,
    remind: null,
  };
}

export function draftOf({ urgency, title, text, en, audience, ...notice }: Notice, zone: string): NoticeDraft {
  return {
    ...{ urgency, title, text, audience, titleEn: en?.title ?? '', textEn: en?.text ?? '' },
    from: fieldOfInstant(notice.from, zone),
    until: fieldOfInstant(notice.until, zone),
    acknowledge: notice.acknowledge,
    remind: notice.remindMinutes,
  };
}

/** What has to be read at once has to be acknowledged, and is reminded of soon. */
export const pressed = (draft: NoticeDraft, urgency: NoticeUrgency): Partial<NoticeDraft> => ({
  urgency,
  acknowledge: urgency !== 'normal' || draft.acknowledge,
  remind: urgency === 'normal' && !draft.acknowledge ? null : usualRemindMinutes[urgency],
});

/** `null`: something is missing, or it would be over before it begins. */
export function bodyOf(draft: NoticeDraft, zone: string, now: number): NoticeBody | null {
  const from = draft.from === '' ? now : instantOfField(draft.from, zone);
  const until = instantOfField(draft.until, zone);
  const title = draft.title.trim();
  if (from === null || until === null || until <= Math.max(from, now) || title === '' || draft.audience.length === 0)
    return null;
  const titleEn = draft.titleEn.trim();
  return {
    ...{ urgency: draft.urgency, acknowledge: draft.acknowledge, title, text: draft.text.trim(), from, until },
    en: titleEn === '' ? null : { title: titleEn, text: draft.textEn.trim() },
    audience: draft.audience,
    remindMinutes: draft.remind,
  };
}
