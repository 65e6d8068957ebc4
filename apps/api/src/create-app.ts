import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { AppModule } from './app.module';
import type { DatabasePlace } from './platform/database';
import type { Environment } from './platform/environment';
import { bodyParsers, logRequests, securityHeaders, WebBuild, webFiles } from './platform/http';
import { NestLog } from './platform/log';
import { OpenApi } from './platform/openapi';
import { correlate, ProblemFilter, validationPipe } from './platform/problem';

export interface AppParts {
  environment: Environment;
  place: DatabasePlace;
  log: Logger;
  /** Folder of the built web. */
  webRoot: string;
}

/** The whole api with its web, ready to listen. */
export async function createApp({ environment, place, log, webRoot }: AppParts): Promise<NestExpressApplication> {
  const module = AppModule.on(environment, place, WebBuild.at(webRoot));
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  app.set('trust proxy', environment.trustProxy).disable('x-powered-by');
  app.use(correlate, securityHeaders(environment), logRequests, ...webFiles(webRoot), ...bodyParsers());
  app.useGlobalPipes(validationPipe);
  app.useGlobalFilters(new ProblemFilter());
  app.get(OpenApi, { strict: false }).describe(app);
  return app;
}
