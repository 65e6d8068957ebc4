import { robotChannels, type NotificationTarget, type TargetChannel } from '@zhiban/wire';
import type { NotificationTargetEntity } from './notification-target.entity';

type Addressed = Pick<NotificationTargetEntity, 'channel' | 'address'>;

export const isRobot = (channel: TargetChannel): boolean => robotChannels.some((robot) => robot === channel);

export function viewOf({ secret, createdAt, ...row }: NotificationTargetEntity): NotificationTarget {
  return { ...row, address: shownAddress(row), signed: secret !== null, createdAt: createdAt.getTime() };
}

/** Whoever has the address of a robot can speak with its voice, so nobody is shown the whole of it. */
export function shownAddress({ channel, address }: Addressed): string {
  return isRobot(channel) ? `${new URL(address).origin}/…` : address;
}

/** For the record: of a web address only the host, for the rest of it may be a key. */
export function auditOf({ secret, createdAt: _, id: __, ...row }: NotificationTargetEntity): object {
  const address = row.channel === 'email' ? row.address : new URL(row.address).host;
  return { ...row, address, signed: secret !== null };
}
