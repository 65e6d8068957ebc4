import { computed, shallowRef } from 'vue';
import type { Permission } from '@zhiban/wire';
import { ask, Refusal } from './http';

export interface SignedIn {
  id: string;
  name: string;
  permissions: Permission[];
  mustChangePassword: boolean;
}
export interface Session {
  user: SignedIn | null;
  demo: boolean;
  version: string;
}

const path = '/api/v1/session';
const session = shallowRef<Session | null>(null);
let asking: Promise<Session> | null = null;

async function read(): Promise<Session> {
  try {
    session.value = await ask<Session>('GET', path);
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.problem.status !== 401) throw fault;
    session.value = { user: null, demo: false, version: '' };
  }
  return session.value;
}

/** The session, asked for once. */
export function knownSession(): Promise<Session> {
  if (session.value) return Promise.resolve(session.value);
  asking ??= read().finally(() => (asking = null));
  return asking;
}

export function forgetSession(): void {
  session.value = null;
}

export async function signIn(username: string, password: string): Promise<Session> {
  await ask('POST', path, { json: { username, password } });
  return read();
}

export async function signOut(): Promise<void> {
  await ask('DELETE', path);
  session.value = null;
}

export async function changePassword(current: string, next: string): Promise<void> {
  await ask('PUT', `${path}/password`, { json: { current, next } });
  await read();
}

export function useSession() {
  const user = computed(() => session.value?.user ?? null);
  const may = (permission: Permission) => user.value?.permissions.includes(permission) ?? false;
  return { session, user, may };
}
