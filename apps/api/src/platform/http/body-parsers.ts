import { certificateTypes } from '@zhiban/wire';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { IncomingMessage } from 'node:http';
import { RefusalError } from '../problem';

/** Batches of events at the door are the largest JSON there is. */
const jsonLimit = '4mb';
/** Tables as files: comma-separated, or a workbook. */
export const tableTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const satisfies string[];
const fileLimit = 10 * 1024 * 1024;
const imageTypes = ['image/png', 'image/jpeg', 'image/webp'];
const imageLimit = '2mb';
const certificatePath = /^\/api\/v1\/my-leave\/[^/]+\/certificates$/;

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

/** JSON as a value, a table or an image as its bytes. Anything else stays unread. */
export function bodyParsers(): RequestHandler[] {
  const json = express.json({ limit: jsonLimit, verify: (request, _, body) => void lengths.set(request, body.length) });
  const table = express.raw({ type: isWholeTable, limit: fileLimit });
  const certificate = express.raw({ type: isCertificate, limit: fileLimit });
  const image = express.raw({ type: imageTypes, limit: imageLimit });
  return [sayingSoAtOnce, ...[json, table, certificate, image].map(refusing)];
}

/** The parsers read a body that is too long to its end before they say so: minutes, of 200 MB. */
function sayingSoAtOnce(request: Request, _: Response, next: NextFunction): void {
  const tooLong =
    Number(request.get('content-length') ?? 0) > fileLimit && (isWholeTable(request) || isCertificate(request));
  next(tooLong ? new RefusalError('request.too-large', {}) : undefined);
}

const isWholeTable = (request: IncomingMessage): boolean =>
  !streamed.has(pathOf(request)) && (tableTypes as readonly string[]).includes(typeOf(request));

const isCertificate = (request: IncomingMessage): boolean =>
  certificatePath.test(pathOf(request)) && (certificateTypes as readonly string[]).includes(typeOf(request));

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] ?? '';

const typeOf = ({ headers }: IncomingMessage): string =>
  (headers['content-type'] ?? '').toLowerCase().split(';', 1)[0]?.trim() ?? '';

function refusing(parser: RequestHandler): RequestHandler {
  return (request, response, next) =>
    parser(request, response, (error?: unknown) => next(error === undefined ? undefined : refusalOf(error)));
}

function refusalOf(error: unknown): unknown {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  return (typeof type === 'string' ? refusals[type]?.() : undefined) ?? error;
}
