import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

const log = new Logger('Http');

/** One line for each request to the api; its query and body are left out, for they may hold what is secret. */
export function logRequests(request: Request, response: Response, next: NextFunction): void {
  if (!request.path.startsWith('/api/')) return next();
  const start = performance.now();
  const { method, path } = request;
  response.on('finish', () => {
    log.debug({ msg: `${method} ${path} ${response.statusCode}`, ms: Math.round(performance.now() - start) });
  });
  next();
}
