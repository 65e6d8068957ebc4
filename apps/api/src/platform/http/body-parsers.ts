import express, { type RequestHandler } from 'express';

/** Batches of events at the door are the largest JSON there is. */
const jsonLimit = '4mb';
const fileLimit = '10mb';

/** JSON as a value, a CSV file as its bytes. Anything else stays unread. */
export function bodyParsers(): RequestHandler[] {
  return [express.json({ limit: jsonLimit }), express.raw({ type: 'text/csv', limit: fileLimit })];
}
