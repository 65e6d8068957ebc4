import { STATUS_CODES } from 'node:http';
import type { Language, Problem } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { correlationId } from './correlation';
import { RefusalError } from './refusal-error';

/** The answer to a refusal (RFC 9457) in the reader's language. Also what a socket message is answered with. */
export function problemOf(refusal: RefusalError, language: Language): Problem {
  const fields = refusal.fields.map(({ path, code, sentence }) => ({ path, code, detail: sentence(language) }));
  return {
    type: `urn:zhiban:problem:${refusal.code}`,
    title: STATUS_CODES[refusal.status] ?? 'Error',
    status: refusal.status,
    code: refusal.code,
    detail: refusal.sentence(language),
    ...(fields.length > 0 ? { fields } : {}),
    correlationId: correlationId() ?? randomUUID(),
  };
}
