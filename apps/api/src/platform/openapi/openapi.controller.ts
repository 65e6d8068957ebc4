import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import type { Response } from 'express';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Requires } from '../sign-in/requires.decorator';
import { docsPage, docsScript } from './docs-page';
import { OpenApi } from './openapi';

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const assetName = z.enum(['swagger-ui.css', 'swagger-ui-bundle.js']);

@ApiExcludeController()
@Controller('api')
@Requires('operations.read')
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get('openapi.json')
  document(): OpenAPIObject {
    return this.openApi.document();
  }

  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(): string {
    return docsPage;
  }

  @Get('docs/start.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  script(): string {
    return docsScript;
  }

  @Get('docs/:asset')
  asset(@Param('asset', { schema: assetName }) asset: z.infer<typeof assetName>, @Res() response: Response): void {
    response.sendFile(join(assets, asset), { maxAge: '1h' });
  }
}
