import type { SignedInUser } from '@zhiban/wire';

/** Where somebody begins: who works by a roster and watches over nobody, at their own shifts; everybody else at the wall. */
export function homePath({ person, permissions }: Pick<SignedInUser, 'person' | 'permissions'>): string {
  const works = person !== null && permissions.includes('roster.own');
  return works && !permissions.includes('floor.read') ? '/me' : '/wall';
}
