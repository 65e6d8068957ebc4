import type { Permission } from '@zhiban/wire';

/** The pages of the written record of the floor in their order, each with the permission that opens it. */
export const recordPages = [
  { name: 'announcements', title: 'desk.record.announcements', needs: 'notices.read' },
] as const satisfies { name: string; title: string; needs: Permission }[];
