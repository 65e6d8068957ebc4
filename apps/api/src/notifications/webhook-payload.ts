import { webhookBody } from '@zhiban/wire';
import { z } from 'zod';

export const webhookChannelName = 'webhook';

/** Address and secret are looked up when it is sent, so that a corrected one serves what already waits. */
export const webhookPayload = z.object({ target: z.uuid(), letter: webhookBody.omit({ id: true }) });
export type WebhookPayload = z.infer<typeof webhookPayload>;
