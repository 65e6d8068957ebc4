import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { csrfHeader } from '@zhiban/wire';
import { version } from '../version';

/** The description of all routes, derived from their decorators and schemas when it is first asked for. */
@Injectable()
export class OpenApi {
  private make: (() => OpenAPIObject) | null = null;
  private made: OpenAPIObject | null = null;

  describe(app: INestApplication): void {
    this.make = () => SwaggerModule.createDocument(app, heading(), { operationIdFactory: operationName });
  }

  document(): OpenAPIObject {
    this.made ??= this.make?.() ?? null;
    if (!this.made) throw new Error('The routes are not described yet.');
    return this.made;
  }
}

function heading(): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setTitle('Zhiban 值班')
    .setDescription(
      `Sign in at \`POST /api/v1/session\`; unsafe requests by cookie repeat the CSRF cookie in \`${csrfHeader}\`. ` +
        'Every refusal is `application/problem+json` (RFC 9457) in the language of `Accept-Language` (zh-CN, en).',
    )
    .setVersion(version)
    .addCookieAuth('zhiban_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http' }, 'token')
    .build();
}

function operationName(controller: string, method: string): string {
  return `${controller.replace(/Controller$/, '')}.${method}`;
}
