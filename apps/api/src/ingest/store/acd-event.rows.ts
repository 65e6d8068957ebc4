import type { AcdEvent } from '@zhiban/acd-events';
import type { SequencedEvent } from './sequenced-event';

/** A row as the batch insert reads it and as a replay gives it back. Instants are ms. */
export interface AcdEventRow {
  seq: number;
  source: string;
  event_id: string;
  at: number;
  received: number;
  type: string;
  payload: Record<string, unknown>;
}

export function rowOf({ seq, source, received, event }: SequencedEvent): AcdEventRow {
  const { id, at, type, ...payload } = event;
  return { seq, source, event_id: id, at, received, type, payload };
}

export function eventOf(row: AcdEventRow): SequencedEvent {
  const event = { id: row.event_id, at: row.at, type: row.type, ...row.payload } as AcdEvent;
  return { seq: row.seq, source: row.source, received: row.received, event };
}

/** jsonb holds neither NUL nor half a surrogate pair, both of which a broken exchange may send. */
const unstorable = /\\u0000|\\ud[89a-f]/i;
const cleaned = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\u0000', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd') : value;

export function jsonOf(value: unknown): string {
  const text = JSON.stringify(value);
  return unstorable.test(text) ? JSON.stringify(value, cleaned) : text;
}

/** `YYYY-MM-DD` of the UTC day in which rows of that arrival are kept. */
export const utcDayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
