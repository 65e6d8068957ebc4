import type { Permission } from '@zhiban/wire';

/** The pages of administration in their order, each with the permission that opens it. */
export const adminPages = [
  { name: 'boards', needs: 'boards.write' },
  { name: 'centre', needs: 'settings.read' },
  { name: 'queues', needs: 'settings.read' },
  { name: 'pauses', needs: 'settings.read' },
  { name: 'alarms', needs: 'floor.read' },
  { name: 'alarmRules', needs: 'alarms.rules' },
  { name: 'accounts', needs: 'users.read' },
  { name: 'devices', needs: 'devices.read' },
  { name: 'reports', needs: 'reports.read' },
  { name: 'door', needs: 'door.keys' },
  { name: 'exceptionSettings', needs: 'exceptions.settings' },
  { name: 'handoverSettings', needs: 'handover.settings' },
  { name: 'notifications', needs: 'operations.read' },
  { name: 'operations', needs: 'operations.read' },
  { name: 'audit', needs: 'audit.read' },
] as const satisfies { name: string; needs: Permission }[];
