/** The posts of a centre (ORG-1). A user may hold several, each everywhere or for one site or team. */
export const roles = [
  'agent',
  'shift-lead',
  'floor-supervisor',
  'planner',
  'manager',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/**
 * `place`: may be held for one site or team alone. `centre`: concerns the whole centre, so that only a grant that holds
 * everywhere gives it.
 */
export type Reach = 'place' | 'centre';

interface Permitted {
  reach: Reach;
  /** Beside the administrator, who may everything. */
  roles: readonly Role[];
}

const lead = ['shift-lead', 'floor-supervisor'] as const;
const desk = [...lead, 'planner', 'manager', 'auditor'] as const;

/** What a signed-in person may do, and whose posts bring it. A new permission is one line here. */
export const permissionTable = {
  'wall.view': { reach: 'place', roles: ['agent', ...desk] },
  'boards.write': { reach: 'centre', roles: ['floor-supervisor'] },
  'visitors.switch': { reach: 'centre', roles: lead },
  'floor.read': { reach: 'place', roles: desk },
  'past.view': { reach: 'centre', roles: [...lead, 'manager'] },
  'alarms.handle': { reach: 'place', roles: [...lead, 'manager'] },
  'alarms.rules': { reach: 'centre', roles: ['floor-supervisor', 'manager'] },
  'exchange.manage': { reach: 'place', roles: lead },
  'exchange.listen': { reach: 'place', roles: [...lead, 'manager'] },
  'exchange.read': { reach: 'place', roles: [...lead, 'manager', 'auditor'] },
  'caller.reveal': { reach: 'centre', roles: ['manager'] },
  'reports.read': { reach: 'centre', roles: desk },
  'reports.export': { reach: 'centre', roles: ['floor-supervisor', 'planner', 'manager', 'auditor'] },
  'reports.export-people': { reach: 'centre', roles: ['manager'] },
  'settings.read': { reach: 'place', roles: desk },
  'settings.write': { reach: 'centre', roles: [] },
  'people.read': { reach: 'place', roles: desk },
  'people.write': { reach: 'centre', roles: ['planner', 'manager'] },
  'people.protected': { reach: 'centre', roles: ['planner', 'manager'] },
  'people.erase': { reach: 'centre', roles: ['manager'] },
  'calendar.read': { reach: 'place', roles: ['agent', ...desk] },
  'calendar.write': { reach: 'centre', roles: ['planner', 'manager'] },
  'staffing.read': { reach: 'place', roles: desk },
  'staffing.write': { reach: 'centre', roles: ['planner', 'manager'] },
  'policy.read': { reach: 'place', roles: ['agent', ...desk] },
  'policy.write': { reach: 'centre', roles: ['manager'] },
  'roster.read': { reach: 'place', roles: desk },
  'roster.write': { reach: 'place', roles: ['planner', 'manager'] },
  'roster.publish': { reach: 'place', roles: ['planner', 'manager'] },
  'roster.patterns': { reach: 'centre', roles: ['planner', 'manager'] },
  'roster.own': { reach: 'place', roles: ['agent', ...desk] },
  'requests.own': { reach: 'place', roles: ['agent', ...desk] },
  'requests.read': { reach: 'place', roles: desk },
  'requests.file': { reach: 'place', roles: [...lead, 'planner', 'manager'] },
  'requests.decide': { reach: 'place', roles: ['floor-supervisor', 'planner', 'manager'] },
  'attendance.read': { reach: 'place', roles: desk },
  'attendance.confirm': { reach: 'place', roles: [...lead, 'manager'] },
  'attendance.own': { reach: 'place', roles: ['agent', ...desk] },
  'leave.settings': { reach: 'centre', roles: ['planner', 'manager'] },
  'leave.ledger': { reach: 'centre', roles: ['planner', 'manager'] },
  'exceptions.report': { reach: 'place', roles: ['agent', ...desk] },
  'exceptions.read': { reach: 'place', roles: desk },
  'exceptions.handle': { reach: 'place', roles: [...lead, 'manager'] },
  'exceptions.settings': { reach: 'centre', roles: ['manager'] },
  'meetings.read': { reach: 'place', roles: desk },
  'meetings.write': { reach: 'place', roles: [...lead, 'manager'] },
  'cases.own': { reach: 'place', roles: ['agent', ...desk] },
  'cases.read': { reach: 'place', roles: desk },
  'cases.handle': { reach: 'place', roles: [...lead, 'manager'] },
  'cases.settings': { reach: 'centre', roles: ['manager'] },
  'notices.own': { reach: 'place', roles: ['agent', ...desk] },
  'notices.read': { reach: 'place', roles: desk },
  'notices.write': { reach: 'place', roles: [...lead, 'manager'] },
  'handover.own': { reach: 'place', roles: ['agent', ...desk] },
  'handover.read': { reach: 'place', roles: desk },
  'handover.write': { reach: 'place', roles: lead },
  'handover.name-lead': { reach: 'place', roles: ['floor-supervisor', 'manager'] },
  'handover.settings': { reach: 'centre', roles: ['manager'] },
  'handover.check': { reach: 'centre', roles: ['manager', 'auditor'] },
  'door.keys': { reach: 'centre', roles: [] },
  'devices.read': { reach: 'centre', roles: ['floor-supervisor'] },
  'devices.write': { reach: 'centre', roles: [] },
  'operations.read': { reach: 'centre', roles: ['floor-supervisor', 'manager', 'auditor'] },
  'notifications.write': { reach: 'centre', roles: [] },
  'audit.read': { reach: 'centre', roles: ['auditor'] },
  'floor.ask': { reach: 'place', roles: ['agent'] },
  'floor.answer': { reach: 'place', roles: lead },
  'users.read': { reach: 'centre', roles: ['auditor'] },
  'users.write': { reach: 'centre', roles: [] },
} as const satisfies Record<string, Permitted>;

/** Names of what a signed-in person may do. One check (`platform/sign-in`) asks them for every route and message. */
export type Permission = keyof typeof permissionTable;

export const permissions = Object.keys(permissionTable) as [Permission, ...Permission[]];

export const permissionsOfRole = Object.fromEntries(
  roles.map((role) => [role, permissions.filter((permission) => holds(role, permission))]),
) as unknown as Readonly<Record<Role, readonly Permission[]>>;

function holds(role: Role, permission: Permission): boolean {
  const row: Permitted = permissionTable[permission];
  return role === 'administrator' || row.roles.includes(role);
}
