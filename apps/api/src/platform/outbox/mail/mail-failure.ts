import type { NodemailerError } from 'nodemailer';
import { failure, shortly, type Failure } from '../../outgoing';

/** Only a refusal of this very mail or its recipient is final; a wrong password or a server that is down passes. */
export function mailFailure(error: unknown): Failure {
  const { code, responseCode, response } = (error ?? {}) as Partial<NodemailerError>;
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (aboutThisMail && typeof responseCode === 'number') {
    const answer = shortly(response ?? String(responseCode));
    return failure('delivery.mail-refused', { answer }, responseCode >= 500);
  }
  const said = error instanceof Error ? error.message : String(error);
  return failure('delivery.mail-trouble', { why: shortly(code === undefined ? said : `${code}: ${said}`) });
}
