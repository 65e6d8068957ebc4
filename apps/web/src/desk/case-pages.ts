import type { Permission } from '@zhiban/wire';

/** The pages of cases in their order, each with the permission that opens it. */
export const casePages = [
  { name: 'cases', needs: 'cases.own' },
  { name: 'case-quarter', needs: 'cases.read' },
  { name: 'case-settings', needs: 'cases.settings' },
] as const satisfies { name: string; needs: Permission }[];
