import type { SwapState, SwapView } from '@zhiban/wire';

export const swapKinds = ['exchange', 'give', 'offer', 'ring'] as const;
export type SwapKind = (typeof swapKinds)[number];

/** What somebody would call it: by how many people give something. */
export function kindOf({ transfers }: Pick<SwapView, 'transfers'>): SwapKind {
  if (transfers.some(({ to }) => to === null)) return 'offer';
  const givers = new Set(transfers.map(({ shift }) => shift.person));
  if (givers.size > 2) return 'ring';
  return givers.size === 2 ? 'exchange' : 'give';
}

export const isOpen = (state: SwapState): boolean => state === 'offered' || state === 'asked' || state === 'agreed';
