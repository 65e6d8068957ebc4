import type { Permission } from '@zhiban/wire';

/** The pages about the handover record in their order, each with the permission that opens it and the texts that name it. */
export const handoverPages = [
  { name: 'handover', text: 'title', needs: 'handover.read' },
  { name: 'handover-items', text: 'items.title', needs: 'handover.read' },
  { name: 'handover-search', text: 'search.title', needs: 'handover.read' },
] as const satisfies { name: string; text: string; needs: Permission }[];
