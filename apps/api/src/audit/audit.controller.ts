import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { auditPage, auditQuery, type AuditPage, type AuditQuery } from '@zhiban/wire';
import { Requires } from '../platform/sign-in/requires.decorator';
import { AuditService } from './audit.service';

@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Requires('audit.read')
  @ApiResponse({ status: 200, standardSchema: auditPage })
  page(@Query({ schema: auditQuery }) query: AuditQuery): Promise<AuditPage> {
    return this.audit.page(query);
  }
}
