import { certificateTypes } from '@zhiban/wire';
import express, { type NextFunction, type Request, type RequestHandler } from 'express';
import type { IncomingMessage } from 'node:http';
import { RefusalError } from '../problem';

/** Batches of events at the door are the largest JSON there is. */
const megabyte = 1024 * 1024;
const jsonLimit = 4 * megabyte;
/** Tables as files: comma-separated, or a workbook. */
export const tableTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const satisfies string[];
const fileLimit = 10 * megabyte;
const imageTypes = ['image/png', 'image/jpeg', 'image/webp'];
const certificatePath = /^\/api\/v1\/my-leave\/[^/]+\/certificates$/;
const imageLimit = 2 * megabyte;

/** Routes that read a file themselves while it arrives, however long it is. */
const streamed: ReadonlySet<string> = new Set(['/api/v1/staffing/imports']);

/** How long the JSON of a request was, unpacked; noted because a body sent in chunks has no length in its head. */
const lengths = new WeakMap<object, number>();

/** Length in bytes of the JSON body that was read, after unpacking; 0: none. */
export const bodyBytes = (request: object): number => lengths.get(request) ?? 0;

/** What the parser says in `type`, as our refusals. */
const refusals: Readonly<Record<string, () => RefusalError>> = {
  'entity.parse.failed': () => new RefusalError('request.malformed', {}),
  'entity.too.large': () => new RefusalError('request.too-large', {}),
  'encoding.unsupported': () => new RefusalError('request.media-type', { accepted: 'gzip, deflate, br' }),
  'charset.unsupported': () => new RefusalError('request.media-type', { accepted: 'UTF-8' }),
};

interface BodyKind {
  reads: (request: IncomingMessage) => boolean;
  /** In bytes. */
  limit: number;
  parser: RequestHandler;
}

/** JSON as a value, a table or an image as its bytes. Anything else stays unread. */
export function bodyParsers(): RequestHandler[] {
  const noted = (request: IncomingMessage, _: unknown, body: Buffer) => void lengths.set(request, body.length);
  const kinds: BodyKind[] = [
    { reads: isJson, limit: jsonLimit, parser: express.json({ type: isJson, limit: jsonLimit, verify: noted }) },
    { reads: isWholeTable, limit: fileLimit, parser: express.raw({ type: isWholeTable, limit: fileLimit }) },
    { reads: isCertificate, limit: fileLimit, parser: express.raw({ type: isCertificate, limit: fileLimit }) },
    { reads: isImage, limit: imageLimit, parser: express.raw({ type: isImage, limit: imageLimit }) },
  ];
  return kinds.map(refusing);
}

const typeOf = ({ headers }: IncomingMessage): string =>
  ((headers['content-type'] ?? '').toLowerCase().split(';', 1)[0] ?? '').trim();

const isJson = (request: IncomingMessage): boolean => typeOf(request) === 'application/json';
const isWholeTable = (request: IncomingMessage): boolean =>
  !streamed.has(pathOf(request)) && (tableTypes as readonly string[]).includes(typeOf(request));
const isCertificate = (request: IncomingMessage): boolean =>
  certificatePath.test(pathOf(request)) && (certificateTypes as readonly string[]).includes(typeOf(request));
const isImage = (request: IncomingMessage): boolean => !isCertificate(request) && imageTypes.includes(typeOf(request));

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] ?? '';

/**
 * A parser reads a body that is too long to its end before it says so: minutes, of 200 MB. Here the answer goes out as soon
 * as it is known, by what the head says or by what has come; the rest is let pass unread.
 */
function refusing({ reads, limit, parser }: BodyKind): RequestHandler {
  return (request, response, next) => {
    if (!reads(request)) return next();
    const tooLarge = () => new RefusalError('request.too-large', {});
    if (Number(request.get('content-length') ?? 0) > limit) return next(tooLarge());
    const once = onlyOnce(next);
    countBytes(request, limit, () => once(tooLarge()));
    parser(request, response, (error?: unknown) => once(error === undefined ? undefined : refusalOf(error)));
  };
}

function countBytes(request: Request, limit: number, beyond: () => void): void {
  let bytes = 0;
  request.on('data', function count(part: Buffer) {
    bytes += part.length;
    if (bytes <= limit) return;
    request.off('data', count);
    beyond();
  });
}

function onlyOnce(next: NextFunction): (error?: unknown) => void {
  let isDone = false;
  return (error) => {
    if (isDone) return;
    isDone = true;
    next(error);
  };
}

function refusalOf(error: unknown): unknown {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  return (typeof type === 'string' ? refusals[type]?.() : undefined) ?? error;
}
