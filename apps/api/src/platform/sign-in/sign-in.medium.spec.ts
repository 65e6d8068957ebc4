import type { Problem, SessionView } from '@zhiban/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestApp } from '../../../test/test-app';
import { administratorName, SignInService } from '.';

let app: TestApp;
const service = () => app.app.get(SignInService, { strict: false });

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

describe('sign-in', () => {
  test('the administrator is made once, with a password that has to be changed first', async () => {
    const password = await service().createFirstAdministrator();
    expect(password).toMatch(/^\w{20}$/);
    expect(await service().createFirstAdministrator()).toBeNull();

    const reader = app.stranger();
    expect((await reader.ask('/api/v1/session')).json<SessionView>().user).toBeNull();
    const signedIn = await reader.signIn(administratorName, password ?? '');
    expect(signedIn.status).toBe(200);
    expect(signedIn.json<SessionView>()).toMatchObject({
      user: { name: 'admin', mustChangePassword: true },
      demo: true,
    });

    const barred = await reader.ask('/api/v1/audit');
    expect([barred.status, barred.json<Problem>().code]).toEqual([403, 'sign-in.change-password']);
  });
});
