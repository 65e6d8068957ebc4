import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  decideLeave,
  leaveDetail,
  leaveEnd,
  leaveId,
  leaveInbox,
  leaveInboxQuery,
  myLeave,
  type DecideLeave,
  type LeaveDetail,
  type LeaveEnd,
  type LeaveInbox,
  type LeaveInboxQuery,
  type MyLeave,
} from '@zhiban/wire';
import type { Response } from 'express';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { CertificatesService } from './certificates/certificates.service';
import { LeaveDecidingService } from './deciding/leave-deciding.service';
import { LeaveInboxService } from './deciding/leave-inbox.service';
import { MyLeaveService } from './view/my-leave.service';

/** Leave as leads and approvers see it. */
@ApiTags('leave')
@Controller('api/v1/leave')
export class LeaveController {
  constructor(
    private readonly inbox: LeaveInboxService,
    private readonly deciding: LeaveDecidingService,
    private readonly certificates: CertificatesService,
    private readonly people: MyLeaveService,
  ) {}

  @Get()
  @Requires('requests.read')
  @ApiResponse({ status: 200, standardSchema: leaveInbox })
  list(
    @Query({ schema: leaveInboxQuery }) query: LeaveInboxQuery,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveInbox> {
    return this.inbox.list(query.state, reader);
  }

  /** On whose behalf somebody may file. */
  @Get('people/:id')
  @Requires('requests.file')
  @ApiResponse({ status: 200, standardSchema: myLeave })
  ofPerson(@Param('id', { schema: leaveId }) id: string, @CurrentReader() reader: Reader): Promise<MyLeave> {
    return this.people.read(id, reader);
  }

  @Get(':id')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: leaveDetail })
  detail(@Param('id', { schema: leaveId }) id: string, @CurrentReader() reader: Reader): Promise<LeaveDetail> {
    return this.inbox.detail(id, reader);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Requires('requests.decide')
  @ApiResponse({ status: 200, standardSchema: leaveEnd })
  decide(
    @Param('id', { schema: leaveId }) id: string,
    @Body({ schema: decideLeave }) body: DecideLeave,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveEnd> {
    return this.deciding.decide(id, body, reader);
  }

  /** A download and nothing else: opened by itself it can run nothing, and no browser keeps it. */
  @Get(':id/certificates/:certificate')
  @Requires('requests.own')
  async certificate(
    @Param('id', { schema: leaveId }) id: string,
    @Param('certificate', { schema: leaveId }) certificate: string,
    @CurrentReader() reader: Reader,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, type, bytes } = await this.certificates.read(id, certificate, reader);
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    });
    response.attachment(fileName(name, type));
    return new StreamableFile(bytes, { type, length: bytes.length });
  }
}

const endings: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** Its own name, with the ending of what it really is. */
const fileName = (name: string, type: string): string =>
  `${name.replace(/\.[^.]*$/, '').replace(/[\p{Cc}/\\:*?"<>|]/gu, '_')}.${endings[type] ?? 'bin'}`;
