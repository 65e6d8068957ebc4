import type { RequestCallStep, SwapView, LeaveView } from '@zhiban/wire';

type Steps = readonly Pick<(SwapView | LeaveView)['history'][number], 'step'>[];

const isCall = (step: Steps[number]['step']): step is RequestCallStep => step === 'remind' || step === 'escalate';

/** Whether who decides was reminded of what a request asks for now, or those above them were told. */
export function calledOf(history: Steps): RequestCallStep | null {
  const since = history.findLastIndex(({ step }) => !isCall(step));
  const calls = history.slice(since + 1).flatMap(({ step }) => (isCall(step) ? [step] : []));
  if (calls.includes('escalate')) return 'escalate';
  return calls[0] ?? null;
}

/** Who took a step, and in whose stead. */
export const byWhom = (
  t: (key: string, values?: Record<string, unknown>) => string,
  by: string,
  inStead: string | undefined,
): string => (inStead === undefined ? by : t('requests.history.inStead', { by, inStead }));
