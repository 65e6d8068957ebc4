/** Names of what a signed-in person may do. One check (`platform/sign-in`) asks them for every route and message. */
export const permissions = [
  'wall.view',
  'floor.read',
  'caller.reveal',
  'settings.read',
  'settings.write',
  'people.read',
  'people.write',
  'door.keys',
  'operations.read',
  'notifications.write',
  'audit.read',
  'users.write',
] as const;
export type Permission = (typeof permissions)[number];
