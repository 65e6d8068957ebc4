import type { Permission } from '@zhiban/wire';

/** The pages about exceptions in their order, each with the permission that opens it and the texts that name it. */
export const exceptionPages = [
  { name: 'exceptions', text: 'ledger', needs: 'exceptions.read' },
  { name: 'correctiveActions', text: 'actions', needs: 'exceptions.read' },
  { name: 'emergencyPlans', text: 'plans', needs: 'exceptions.read' },
  { name: 'exceptionFigures', text: 'figures', needs: 'exceptions.read' },
] as const satisfies { name: string; text: string; needs: Permission }[];
