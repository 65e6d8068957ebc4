import type { Permission } from '@zhiban/wire';

/** The pages of planning in their order, each with the permission that opens it. */
export const planPages = [
  { name: 'roster', needs: 'roster.read' },
  { name: 'requests', needs: 'requests.read' },
  { name: 'attendance', needs: 'attendance.read' },
  { name: 'leaveLedger', needs: 'leave.ledger' },
  { name: 'leaveSettings', needs: 'leave.settings' },
  { name: 'deputies', needs: 'requests.read' },
  { name: 'seats', needs: 'staffing.read' },
  { name: 'rules', needs: 'policy.read' },
  { name: 'people', needs: 'people.read' },
  { name: 'calendar', needs: 'calendar.read' },
] as const satisfies {
  name: string;
  needs: Permission;
}[];
