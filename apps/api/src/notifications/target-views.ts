import type { NotificationTarget } from '@zhiban/wire';
import type { NotificationTargetEntity } from './notification-target.entity';

export function viewOf({ secret: _, createdAt, ...row }: NotificationTargetEntity): NotificationTarget {
  return { ...row, createdAt: createdAt.getTime() };
}

/** For the record: of a web address only the host, for the rest of it may be a key. */
export function auditOf({ secret: _, createdAt: __, id: ___, ...row }: NotificationTargetEntity): object {
  const address = row.channel === 'webhook' ? new URL(row.address).host : row.address;
  return { ...row, address };
}
