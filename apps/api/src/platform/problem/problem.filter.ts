import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isDatabaseAway } from '../database/database-away';
import { allowedMethods } from './allowed-methods';
import { languageOf } from './language';
import { problemOf } from './problem';
import { faultRefusal, refusalOf } from './refusal-of';
import { RefusalError } from './refusal-error';

/** The one place where anything thrown on the way of a request becomes an answer. Faults are logged, once. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const refusal = this.judge(error, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    send(request, response, methodRefusal(refusal, request) ?? refusal);
  }

  private judge(error: unknown, request: Request): RefusalError {
    if (isDatabaseAway(error)) {
      this.log.warn({ msg: 'the database is away', why: String(error) });
      return new RefusalError('server.unavailable', {}, 503, [], { 'Retry-After': '2' });
    }
    const refusal = refusalOf(error, request);
    if (!refusal) this.log.error(error);
    return refusal ?? faultRefusal();
  }
}

function methodRefusal(refusal: RefusalError, request: Request): RefusalError | null {
  if (refusal.code !== 'request.no-route') return null;
  const allowed = allowedMethods(request).filter((method) => method !== request.method);
  if (allowed.length === 0) return null;
  const list = allowed.join(', ');
  return new RefusalError('request.wrong-method', { method: request.method, allowed: list }, 405, [], { Allow: list });
}

function send(request: Request, response: Response, refusal: RefusalError): void {
  const language = languageOf(request.get('accept-language'));
  response.status(refusal.status).set(refusal.headers);
  response.set({ 'Content-Language': language, 'Cache-Control': 'no-store', Vary: 'Accept-Language' });
  response.type('application/problem+json').send(JSON.stringify(problemOf(refusal, language)));
}
