import type { StepCorrectiveAction } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import type { ActionRow } from './corrective.repository';

/** Nobody checks their own: that it helps is for other eyes to see. */
export function refuseStep({ step }: StepCorrectiveAction, { owner }: ActionRow, reader: Reader): void {
  if (step === 'check' && owner === reader.name) throw new RefusalError('corrective.own-check', {});
}
