import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

export const correlationHeader = 'x-correlation-id';

const storage = new AsyncLocalStorage<string>();
const usable = /^[A-Za-z0-9._-]{8,64}$/;

/** The id that ties answers and log lines of one request together; `null` outside of any. */
export function correlationId(): string | null {
  return storage.getStore() ?? null;
}

/** Runs work of the server's own (a socket message, a timer) under an id, so that its log lines belong together. */
export function correlated<T>(work: () => T, id: string = randomUUID()): T {
  return storage.run(id, work);
}

/** Takes the caller's id where it is usable, otherwise makes one; the answer carries it either way. */
export function correlate(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(correlationHeader);
  const id = given && usable.test(given) ? given : randomUUID();
  response.setHeader(correlationHeader, id);
  storage.run(id, next);
}
