import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

export const correlationHeader = 'x-correlation-id';

interface Cause {
  id: string;
  /** From where the request came; `null`: a message of a socket, or the server's own work. */
  address: string | null;
}

const storage = new AsyncLocalStorage<Cause>();
const usable = /^[A-Za-z0-9._-]{8,64}$/;

/** The id that ties answers and log lines of one request together; `null` outside of any. */
export function correlationId(): string | null {
  return storage.getStore()?.id ?? null;
}

/** The address from which the present request came; `null` outside of any. */
export function callerAddress(): string | null {
  return storage.getStore()?.address ?? null;
}

/** The caller's address behind the proxies that are trusted, IPv4 in its own form. */
export function addressOf(request: Pick<Request, 'ip'>): string | null {
  return request.ip?.replace(/^::ffff:(?=\d+\.)/i, '') ?? null;
}

/** Runs work of the server's own (a socket message, a timer) under an id, so that its log lines belong together. */
export function correlated<T>(work: () => T, id: string = randomUUID()): T {
  return storage.run({ id, address: null }, work);
}

/** Takes the caller's id where it is usable, otherwise makes one; the answer carries it either way. */
export function correlate(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(correlationHeader);
  const id = given && usable.test(given) ? given : randomUUID();
  response.setHeader(correlationHeader, id);
  storage.run({ id, address: addressOf(request) }, next);
}
