import type { EmergencyRunDetail, EmergencyStep, EmergencyTick } from '@zhiban/wire';

export interface RunStep {
  step: EmergencyStep;
  /** The last word on it; `null`: nobody has said anything, or it was taken back. */
  tick: EmergencyTick | null;
}

export function runSteps({ plan, ticks }: Pick<EmergencyRunDetail, 'plan' | 'ticks'>): RunStep[] {
  const last = new Map(ticks.map((tick) => [tick.step, tick]));
  return plan.map((step) => {
    const tick = last.get(step.code) ?? null;
    return { step, tick: tick?.mark === 'open' ? null : tick };
  });
}
