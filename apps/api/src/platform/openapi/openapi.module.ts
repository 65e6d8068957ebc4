import { Module } from '@nestjs/common';
import { OpenApiController } from './openapi.controller';
import { OpenApi } from './openapi';

@Module({ controllers: [OpenApiController], providers: [OpenApi], exports: [OpenApi] })
export class OpenApiModule {}
