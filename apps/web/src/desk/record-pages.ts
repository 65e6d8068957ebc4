import type { Permission } from '@zhiban/wire';

/** The pages of the written record of the floor in their order, each with the permission that opens it. */
export const recordPages = [
  { name: 'handover', title: 'desk.record.handover', needs: 'handover.read' },
  { name: 'handover-items', title: 'desk.record.items', needs: 'handover.read' },
  { name: 'handover-search', title: 'desk.record.search', needs: 'handover.read' },
  { name: 'meetings', title: 'desk.record.meetings', needs: 'meetings.read' },
  { name: 'announcements', title: 'desk.record.announcements', needs: 'notices.read' },
] as const satisfies { name: string; title: string; needs: Permission }[];
