import type { EmergencyKind, EmergencyPlan, EmergencyStep, SaveEmergencyPlan } from '@zhiban/wire';

/** A plan as its form holds it. */
export interface PlanDraft {
  id: string;
  basedOn: number;
  kind: EmergencyKind;
  zh: string;
  en: string;
  active: boolean;
  steps: EmergencyStep[];
}

const kinds: Record<EmergencyKind, true> = { network: true, power: true, fire: true, press: true, other: true };
export const emergencyKindChoices = Object.keys(kinds) as EmergencyKind[];

export const draftOf = ({ id, version, kind, zh, en, active, steps }: EmergencyPlan): PlanDraft => ({
  ...{ id, basedOn: version, kind, zh, en, active },
  steps: steps.map((step) => ({ ...step })),
});

export const newDraft = (id: string): PlanDraft => ({
  ...{ id, basedOn: 0, kind: 'other', zh: '', en: '', active: true },
  steps: [{ code: 'step-1', zh: '', en: '' }],
});

export const wishOf = ({ id: _, ...wish }: PlanDraft): SaveEmergencyPlan => wish;

/** A code that no step has, nor had: a step keeps its own through all versions. */
export function nextCode(steps: readonly EmergencyStep[]): string {
  const numbers = steps.map(({ code }) => Number(/^step-(\d+)$/.exec(code)?.[1] ?? 0));
  return `step-${Math.max(0, ...numbers) + 1}`;
}

export const withStep = (steps: readonly EmergencyStep[]): EmergencyStep[] => [
  ...steps,
  { code: nextCode(steps), zh: '', en: '' },
];

export function movedUp(steps: readonly EmergencyStep[], at: number): EmergencyStep[] {
  const moved = steps[at];
  if (!moved || at === 0) return [...steps];
  const rest = steps.filter((step) => step !== moved);
  return [...rest.slice(0, at - 1), moved, ...rest.slice(at - 1)];
}
