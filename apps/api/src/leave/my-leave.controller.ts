import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  addCertificate,
  awayDays,
  awayQuery,
  certificateTypes,
  editLeave,
  fileLeave,
  leaveEnd,
  leaveId,
  leaveLedger,
  leaveReturn,
  leaveView,
  leaveWord,
  myLeave,
  ownLedgerQuery,
  previewLeave,
  previewReturn,
  returnEarly,
  type AddCertificate,
  type AwayDays,
  type AwayQuery,
  type EditLeave,
  type FileLeave,
  type LeaveEnd,
  type LeaveLedger,
  type LeaveReturn,
  type LeaveView,
  type LeaveWord,
  type MyLeave,
  type OwnLedgerQuery,
  type PreviewLeave,
  type PreviewReturn,
  type ReturnEarly,
} from '@zhiban/wire';
import type { Request } from 'express';
import { Consumes } from '../platform/http';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { CertificatesService } from './certificates/certificates.service';
import { LeaveFilingService } from './filing/leave-filing.service';
import { LeaveWithdrawingService } from './filing/leave-withdrawing.service';
import { LeaveReturningService } from './returning/leave-returning.service';
import { MyLeaveService } from './view/my-leave.service';

/** The reader's own leave, and what they file for others. */
@ApiTags('leave')
@Controller('api/v1/my-leave')
export class MyLeaveController {
  constructor(
    private readonly mine: MyLeaveService,
    private readonly filing: LeaveFilingService,
    private readonly withdrawing: LeaveWithdrawingService,
    private readonly returning: LeaveReturningService,
    private readonly certificates: CertificatesService,
  ) {}

  @Get()
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: myLeave })
  read(@CurrentReader() reader: Reader): Promise<MyLeave> {
    return this.mine.read(null, reader);
  }

  @Get('away')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: awayDays })
  away(@Query({ schema: awayQuery }) query: AwayQuery, @CurrentReader() reader: Reader): Promise<AwayDays> {
    return this.mine.away(query, reader);
  }

  @Get('ledger')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: leaveLedger })
  ledger(
    @Query({ schema: ownLedgerQuery }) query: OwnLedgerQuery,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveLedger> {
    return this.mine.ledger(query.type, reader);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: leaveEnd })
  preview(@Body({ schema: previewLeave }) body: PreviewLeave, @CurrentReader() reader: Reader): Promise<LeaveEnd> {
    return this.filing.preview(body, reader);
  }

  @Post()
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: leaveEnd })
  file(@Body({ schema: fileLeave }) body: FileLeave, @CurrentReader() reader: Reader): Promise<LeaveEnd> {
    return this.filing.file(body, reader);
  }

  @Put(':id')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: leaveEnd })
  edit(
    @Param('id', { schema: leaveId }) id: string,
    @Body({ schema: editLeave }) body: EditLeave,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveEnd> {
    return this.filing.edit(id, body, reader);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: leaveEnd })
  withdraw(
    @Param('id', { schema: leaveId }) id: string,
    @Body({ schema: leaveWord }) body: LeaveWord,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveEnd> {
    return this.withdrawing.withdraw(id, body, reader);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: leaveEnd })
  back(
    @Param('id', { schema: leaveId }) id: string,
    @Body({ schema: returnEarly }) body: ReturnEarly,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveEnd> {
    return this.returning.back(id, body, reader);
  }

  @Post(':id/return/preview')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: leaveReturn })
  foresee(
    @Param('id', { schema: leaveId }) id: string,
    @Body({ schema: previewReturn }) body: PreviewReturn,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveReturn> {
    return this.returning.foresee(id, body, reader);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: leaveEnd })
  cancel(
    @Param('id', { schema: leaveId }) id: string,
    @Body({ schema: leaveWord }) body: LeaveWord,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveEnd> {
    return this.returning.cancel(id, body, reader);
  }

  @Post(':id/certificates')
  @HttpCode(200)
  @Requires('requests.own')
  @Consumes(...certificateTypes)
  @ApiConsumes(...certificateTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 200, standardSchema: leaveView })
  addCertificate(
    @Param('id', { schema: leaveId }) id: string,
    @Query({ schema: addCertificate }) query: AddCertificate,
    @Body() body: unknown,
    @Req() request: Request,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveView> {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    return this.certificates.add(id, query, { type: typeOf(request), bytes }, reader);
  }

  @Delete(':id/certificates/:certificate')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: leaveView })
  removeCertificate(
    @Param('id', { schema: leaveId }) id: string,
    @Param('certificate', { schema: leaveId }) certificate: string,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveView> {
    return this.certificates.remove(id, certificate, reader);
  }
}

const typeOf = (request: Request): string =>
  (request.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
