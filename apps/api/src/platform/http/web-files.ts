import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Paths that belong to the server itself, not to the web's pages. */
const served = /^\/(api|feeds|socket\.io|healthz|readyz|metrics)(\/|$)/;

/** The built web: hashed files may be kept for ever, and every page's address leads to `index.html`. */
export function webFiles(root: string): RequestHandler[] {
  if (!existsSync(join(root, 'index.html'))) return [];
  const files = express.static(root, { index: false, redirect: false, setHeaders: cacheRule(root) });
  const page = (request: Request, response: Response, next: NextFunction): void => {
    if (!isPage(request)) return next();
    response.set('Cache-Control', 'no-cache');
    response.sendFile(join(root, 'index.html'));
  };
  const file: RequestHandler = (request, response, next) => {
    if (served.test(request.path)) next();
    else void files(request, response, next);
  };
  return [file, page];
}

function isPage(request: Request): boolean {
  return ['GET', 'HEAD'].includes(request.method) && !served.test(request.path) && !/\.\w+$/.test(request.path);
}

function cacheRule(root: string): (response: Response, path: string) => void {
  const hashed = join(root, 'assets') + sep;
  return (response, path) => {
    response.set('Cache-Control', path.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
}
