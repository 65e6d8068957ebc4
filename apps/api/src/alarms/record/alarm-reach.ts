import { placeOfAlarm, reaches, type AlarmRecord, type Permission, type Place } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import { reachOfReader, type Reader } from '../../platform/sign-in';

type Whose = Pick<AlarmRecord, 'seat' | 'team' | 'site'>;

/** Alarms of a seat or a team are for those whose posts reach it; all others are everybody's. */
export function reachesAlarm(reader: Pick<Reader, 'grants' | 'device'>, permission: Permission, alarm: Whose): boolean {
  const place: Place | null = placeOfAlarm(alarm);
  return place === null || reaches(reachOfReader(reader, permission), place);
}

/** What is not seen is not there; what is seen and not for this reader to do says so. */
export function refuseBeyondReach(reader: Reader, alarm: AlarmRecord): void {
  if (!reachesAlarm(reader, 'floor.read', alarm)) throw new RefusalError('alarm.unknown', {});
  const permission = 'alarms.handle';
  if (!reachesAlarm(reader, permission, alarm)) throw new RefusalError('permission.missing', { permission });
}
