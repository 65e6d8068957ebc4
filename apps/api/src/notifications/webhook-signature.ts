import { createHmac } from 'node:crypto';

/** The timestamp is part of what is signed, so that an old letter cannot be sent again as a new one. */
export function webhookSignature(secret: string, timestamp: number, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}
