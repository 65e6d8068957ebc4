import type { Failure } from '../outgoing';

/** What a channel is given to send. */
export interface Dispatch {
  /** The same at every attempt: put it where the recipient can see it. */
  id: string;
  recipient: string;
  /** As it was put in, perhaps by an earlier release: judge it before use. */
  payload: unknown;
}

export type Delivery = { ok: true } | Failure;

/** A way out of the house: e-mail, webhook, the robot of a chat. */
export interface OutboxChannel {
  readonly name: string;
  /** Messages that may be on their way at the same time; of one recipient it is always one. */
  readonly lanes: number;
  /** Sends once. When `stop` is aborted it gives up soon. */
  send(dispatch: Dispatch, stop: AbortSignal): Promise<Delivery>;
}
