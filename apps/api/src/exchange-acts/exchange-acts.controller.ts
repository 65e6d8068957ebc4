import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  abilitiesQuery,
  exchangeAbilities,
  exchangeActPage,
  exchangeActQuery,
  exchangeActView,
  listeningRequest,
  managingRequest,
  type AbilitiesQuery,
  type ExchangeAbilities,
  type ExchangeActPage,
  type ExchangeActQuery,
  type ExchangeActView,
  type ListeningRequest,
  type ManagingRequest,
} from '@zhiban/wire';
import { z } from 'zod';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { ExchangeActsService } from './exchange-acts.service';
import { ListeningService } from './listening.service';
import { ManagingService } from './managing.service';

@ApiTags('exchange acts')
@Controller('api/v1/exchange-acts')
export class ExchangeActsController {
  constructor(
    private readonly acts: ExchangeActsService,
    private readonly managing: ManagingService,
    private readonly listening: ListeningService,
  ) {}

  @Get('abilities')
  @Requires('floor.read')
  @ApiResponse({ status: 200, standardSchema: exchangeAbilities })
  abilities(
    @Query({ schema: abilitiesQuery }) { seat }: AbilitiesQuery,
    @CurrentReader() reader: Reader,
  ): Promise<ExchangeAbilities> {
    return this.acts.abilities(seat, reader);
  }

  @Get()
  @Requires('exchange.read')
  @ApiResponse({ status: 200, standardSchema: exchangeActPage })
  list(
    @Query({ schema: exchangeActQuery }) query: ExchangeActQuery,
    @CurrentReader() reader: Reader,
  ): Promise<ExchangeActPage> {
    return this.acts.page(query, reader);
  }

  @Get(':id')
  @Requires('exchange.read')
  @ApiResponse({ status: 200, standardSchema: exchangeActView })
  read(@Param('id', { schema: z.uuid() }) id: string, @CurrentReader() reader: Reader): Promise<ExchangeActView> {
    return this.acts.read(id, reader);
  }

  @Post('manage')
  @Requires('exchange.manage')
  @ApiResponse({ status: 201, standardSchema: exchangeActView })
  async manage(
    @Body({ schema: managingRequest }) request: ManagingRequest,
    @CurrentReader() reader: Reader,
  ): Promise<ExchangeActView> {
    return this.acts.read(await this.managing.manage(request, reader), reader);
  }

  @Post('listen')
  @Requires('exchange.listen')
  @ApiResponse({ status: 201, standardSchema: exchangeActView })
  async listen(
    @Body({ schema: listeningRequest }) request: ListeningRequest,
    @CurrentReader() reader: Reader,
  ): Promise<ExchangeActView> {
    return this.acts.read(await this.listening.listen(request, reader), reader);
  }
}
