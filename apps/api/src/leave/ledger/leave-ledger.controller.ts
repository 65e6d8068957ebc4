import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  balancesQuery,
  enterLedger,
  leaveBalances,
  leaveLedger,
  leaveOpenings,
  ledgerQuery,
  openingsQuery,
  type BalancesQuery,
  type EnterLedger,
  type LeaveBalances,
  type LeaveLedger,
  type LeaveOpenings,
  type LedgerQuery,
  type OpeningsQuery,
} from '@zhiban/wire';
import type { Request } from 'express';
import { Consumes, tableTypes } from '../../platform/http';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { LeaveBalancesService } from './leave-balances.service';
import { LeaveLedgerService } from './leave-ledger.service';
import { LeaveOpeningsService } from './leave-openings.service';

@ApiTags('leave')
@Controller('api/v1/leave-ledger')
export class LeaveLedgerController {
  constructor(
    private readonly ledger: LeaveLedgerService,
    private readonly openings: LeaveOpeningsService,
    private readonly balances: LeaveBalancesService,
  ) {}

  @Get()
  @Requires('leave.ledger')
  @ApiResponse({ status: 200, standardSchema: leaveLedger })
  read(@Query({ schema: ledgerQuery }) query: LedgerQuery): Promise<LeaveLedger> {
    return this.ledger.read(query);
  }

  /** Of everybody, one kind of leave. */
  @Get('balances')
  @Requires('leave.ledger')
  @ApiResponse({ status: 200, standardSchema: leaveBalances })
  list(@Query({ schema: balancesQuery }) query: BalancesQuery): Promise<LeaveBalances> {
    return this.balances.list(query);
  }

  @Post()
  @HttpCode(200)
  @Requires('leave.ledger')
  @ApiResponse({ status: 200, standardSchema: leaveLedger })
  enter(@Body({ schema: enterLedger }) body: EnterLedger, @CurrentReader() reader: Reader): Promise<LeaveLedger> {
    return this.ledger.enter(body, reader.name);
  }

  @Post('openings')
  @HttpCode(200)
  @Requires('leave.ledger')
  @Consumes(...tableTypes)
  @ApiConsumes(...tableTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 200, standardSchema: leaveOpenings })
  import(
    @Query({ schema: openingsQuery }) query: OpeningsQuery,
    @Body() body: unknown,
    @Req() request: Request,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveOpenings> {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    return this.openings.import({ bytes, isWorkbook: !request.is('text/csv') }, query, reader.name);
  }
}
