import type { Words } from '../tellings';
import type { NoticeEntity } from './keeping/notice.entity';

type Told = Pick<NoticeEntity, 'number' | 'urgency' | 'acknowledge' | 'title' | 'en' | 'anewVersion'>;

/** A notice that somebody has to read, as they are told of it. */
export function newNotice({ urgency, acknowledge, title, en, anewVersion }: Told): Words {
  const again = anewVersion > 1;
  const [zh, english] = {
    urgent: ['紧急公告', 'Urgent announcement'] as const,
    important: ['重要公告', 'Important announcement'] as const,
    normal: ['公告', 'Announcement'] as const,
  }[urgency];
  return {
    zh: `${zh}${again ? '已更正' : ''}：${title}${acknowledge ? '（请确认已读）' : ''}`,
    en: `${english}${again ? ', corrected' : ''}: ${en?.title ?? title}${acknowledge ? ' (please acknowledge)' : ''}`,
  };
}

export function reminder({ acknowledge, title, en }: Told): Words {
  return {
    zh: `提醒：公告“${title}”您还没有${acknowledge ? '确认' : '阅读'}`,
    en: `Reminder: you have not ${acknowledge ? 'acknowledged' : 'read'} the announcement “${en?.title ?? title}” yet`,
  };
}

/** For its author, after the last reminder. */
export function stillUnread({ number, acknowledge, title, en }: Told, persons: number): Words {
  return {
    zh: `公告 GG-${number}“${title}”多次提醒后，仍有 ${persons} 人没有${acknowledge ? '确认' : '阅读'}`,
    en: `After several reminders ${persons} ${persons === 1 ? 'person has' : 'people have'} still not ${
      acknowledge ? 'acknowledged' : 'read'
    } announcement GG-${number} “${en?.title ?? title}”`,
  };
}
