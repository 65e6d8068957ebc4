/** Before a shift, after it, and of a team's week (MEET-1). */
export const meetingKinds = ['pre-shift', 'post-shift', 'weekly'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** How somebody was found at the meeting. */
export const meetingMarks = ['present', 'absent', 'unfit'] as const;
export type MeetingMark = (typeof meetingMarks)[number];

export const agendaKinds = ['notice', 'exception', 'alarm', 'handover', 'own'] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** Who meets together: those of a team, of a site, of the whole centre. */
export const meetingCircles = ['team', 'site', 'centre'] as const;
export type MeetingCircle = (typeof meetingCircles)[number];

/** A meeting is owed from a while before its time until a while after it; then it was missed. */
export const owedStates = ['coming', 'due', 'missed'] as const;
export type OwedState = (typeof owedStates)[number];
