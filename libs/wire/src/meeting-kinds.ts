/** Before a shift, after it, and of a team's week (MEET-1). */
export const meetingKinds = ['pre-shift', 'post-shift', 'weekly'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** How somebody was found at the meeting. */
export const meetingMarks = ['present', 'absent', 'unfit'] as const;
export type MeetingMark = (typeof meetingMarks)[number];

export const agendaKinds = ['notice', 'exception', 'alarm', 'own'] as const;
export type AgendaKind = (typeof agendaKinds)[number];
