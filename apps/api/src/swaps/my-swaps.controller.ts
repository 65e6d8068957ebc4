import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  counterSwap,
  fileSwap,
  mySwaps,
  partnersQuery,
  previewSwap,
  swapEnd,
  swapId,
  swapPartners,
  swapReturns,
  swapRings,
  swapShifts,
  swapShiftsQuery,
  swapTakings,
  swapWord,
  takeSwap,
  type CounterSwap,
  type FileSwap,
  type MySwaps,
  type PartnersQuery,
  type PreviewSwap,
  type SwapEnd,
  type SwapPartners,
  type SwapReturns,
  type SwapRings,
  type SwapShifts,
  type SwapShiftsQuery,
  type SwapTakings,
  type SwapWord,
  type TakeSwap,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { SwapChoices } from './choices/swap-choices';
import { FilingService } from './filing/filing.service';
import { PartySteps } from './steps/party-steps.service';
import { MySwapsService } from './view/my-swaps.service';

/** Swaps of the reader's own shifts, and those that the reader is asked for. */
@ApiTags('swaps')
@Controller('api/v1/my-swaps')
export class MySwapsController {
  constructor(
    private readonly mine: MySwapsService,
    private readonly filing: FilingService,
    private readonly steps: PartySteps,
    private readonly choices: SwapChoices,
  ) {}

  @Get()
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: mySwaps })
  read(@CurrentReader() reader: Reader): Promise<MySwaps> {
    return this.mine.read(reader);
  }

  @Get('shifts')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapShifts })
  shifts(
    @Query({ schema: swapShiftsQuery }) query: SwapShiftsQuery,
    @CurrentReader() reader: Reader,
  ): Promise<SwapShifts> {
    return this.choices.shifts.list(query, reader);
  }

  @Get('partners')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapPartners })
  partners(
    @Query({ schema: partnersQuery }) query: PartnersQuery,
    @CurrentReader() reader: Reader,
  ): Promise<SwapPartners> {
    return this.choices.partners.list(query, reader);
  }

  @Get('rings')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapRings })
  rings(@CurrentReader() reader: Reader): Promise<SwapRings> {
    return this.choices.rings.list(reader);
  }

  @Get('board')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapTakings })
  board(@CurrentReader() reader: Reader): Promise<SwapTakings> {
    return this.choices.takings.list(reader);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapEnd })
  preview(@Body({ schema: previewSwap }) body: PreviewSwap, @CurrentReader() reader: Reader): Promise<SwapEnd> {
    return this.filing.preview(body, reader);
  }

  @Post()
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapEnd })
  file(@Body({ schema: fileSwap }) body: FileSwap, @CurrentReader() reader: Reader): Promise<SwapEnd> {
    return this.filing.file(body, reader);
  }

  @Get(':id/returns')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapReturns })
  returns(@Param('id', { schema: swapId }) id: string, @CurrentReader() reader: Reader): Promise<SwapReturns> {
    return this.choices.takings.returns(id, reader);
  }

  @Post(':id/take/preview')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapEnd })
  previewTake(
    @Param('id', { schema: swapId }) id: string,
    @Body({ schema: takeSwap }) body: TakeSwap,
    @CurrentReader() reader: Reader,
  ): Promise<SwapEnd> {
    return this.steps.previewTake(id, body, reader);
  }

  @Post(':id/take')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapEnd })
  take(
    @Param('id', { schema: swapId }) id: string,
    @Body({ schema: takeSwap }) body: TakeSwap,
    @CurrentReader() reader: Reader,
  ): Promise<SwapEnd> {
    return this.steps.take(id, body, reader);
  }

  @Post(':id/agree')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapEnd })
  agree(
    @Param('id', { schema: swapId }) id: string,
    @Body({ schema: swapWord }) body: SwapWord,
    @CurrentReader() reader: Reader,
  ): Promise<SwapEnd> {
    return this.steps.answer(id, 'agree', body, reader);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapEnd })
  decline(
    @Param('id', { schema: swapId }) id: string,
    @Body({ schema: swapWord }) body: SwapWord,
    @CurrentReader() reader: Reader,
  ): Promise<SwapEnd> {
    return this.steps.answer(id, 'decline', body, reader);
  }

  @Post(':id/let-go')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapEnd })
  letGo(
    @Param('id', { schema: swapId }) id: string,
    @Body({ schema: swapWord }) body: SwapWord,
    @CurrentReader() reader: Reader,
  ): Promise<SwapEnd> {
    return this.steps.letGo(id, body, reader);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapEnd })
  withdraw(
    @Param('id', { schema: swapId }) id: string,
    @Body({ schema: swapWord }) body: SwapWord,
    @CurrentReader() reader: Reader,
  ): Promise<SwapEnd> {
    return this.steps.withdraw(id, body, reader);
  }

  @Post(':id/counter')
  @HttpCode(200)
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapEnd })
  counter(
    @Param('id', { schema: swapId }) id: string,
    @Body({ schema: counterSwap }) body: CounterSwap,
    @CurrentReader() reader: Reader,
  ): Promise<SwapEnd> {
    return this.filing.counter(id, body, reader);
  }
}
