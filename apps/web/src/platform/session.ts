import { computed, shallowRef } from 'vue';
import type { Permission, SessionView } from '@zhiban/wire';
import { ask, Refusal } from './http';

const nobody: SessionView = { user: null, demo: false, version: '' };
const path = '/api/v1/session';
const session = shallowRef<SessionView | null>(null);
let asking: Promise<SessionView> | null = null;

async function read(): Promise<SessionView> {
  try {
    session.value = await ask<SessionView>('GET', path);
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.problem.status !== 401) throw fault;
    session.value = nobody;
  }
  return session.value;
}

/** The session, asked for once. */
export function knownSession(): Promise<SessionView> {
  if (session.value) return Promise.resolve(session.value);
  asking ??= read().finally(() => (asking = null));
  return asking;
}

export function forgetSession(): void {
  session.value = null;
}

export async function signIn(username: string, password: string): Promise<SessionView> {
  await ask('POST', path, { json: { username, password } });
  return read();
}

export async function signOut(): Promise<void> {
  await ask('DELETE', path);
  session.value = { ...(session.value ?? nobody), user: null };
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
