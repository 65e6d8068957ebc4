/** How much a notice presses; the last comes first everywhere. */
export const noticeUrgencies = ['normal', 'important', 'urgent'] as const;
export type NoticeUrgency = (typeof noticeUrgencies)[number];

/** Before, within and after its time; or taken back. */
export const noticeStates = ['coming', 'shown', 'over', 'withdrawn'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** So often at most is somebody reminded of one; then whoever published it hears who has not read it. */
export const mostNoticeReminders = 3;

/** After how many minutes it is reminded of, unless its author says otherwise. */
export const usualRemindMinutes: Readonly<Record<NoticeUrgency, number>> = { normal: 1440, important: 240, urgent: 15 };
