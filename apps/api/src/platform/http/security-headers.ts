import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Environment } from '../environment';

/** Our pages load nothing from elsewhere, and stand in nobody's frame. Over plain http, what needs https is left out. */
export function securityHeaders(environment: Environment): RequestHandler {
  const secure = environment.publicUrl?.startsWith('https:') ?? false;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  });
}
