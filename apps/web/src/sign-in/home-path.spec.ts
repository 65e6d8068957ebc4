import { permissionsOfRole, type Role } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { homePath } from './home-path';

const as = (role: Role, person: string | null) => homePath({ person, permissions: [...permissionsOfRole[role]] });

test('an agent begins at the own shifts, whoever watches over the floor or belongs to nobody at the wall', () => {
  expect(as('agent', '1001')).toBe('/me');
  expect(as('agent', null)).toBe('/wall');
  expect(as('shift-lead', '1001')).toBe('/wall');
  expect(as('administrator', '1001')).toBe('/wall');
});
