import { HttpException } from '@nestjs/common';
import type { Request } from 'express';
import { correlationId } from './correlation';
import { RefusalError } from './refusal-error';

/** Any thrown thing as a refusal; `null` where it is a fault of ours. */
export function refusalOf(error: unknown, request: Request): RefusalError | null {
  if (error instanceof RefusalError) return error;
  if (error instanceof HttpException) return httpRefusal(error.getStatus(), request);
  const status = statusOf(error);
  return status === null ? null : httpRefusal(status, request);
}

export function faultRefusal(): RefusalError {
  return new RefusalError('server.failed', { correlationId: correlationId() ?? '-' });
}

function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  return error.status >= 400 && error.status < 500 ? error.status : null;
}

function httpRefusal(status: number, request: Request): RefusalError | null {
  if (status >= 500) return status === 503 ? new RefusalError('server.unavailable', {}) : null;
  if (status === 404) return new RefusalError('request.no-route', { path: request.path });
  if (status === 413) return new RefusalError('request.too-large', {});
  return new RefusalError('request.bad', {}, status);
}
