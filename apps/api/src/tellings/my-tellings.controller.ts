import { Body, Controller, Get, HttpCode, Post, Put, Query, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  readTellings,
  tellingChoice,
  tellingChoiceView,
  tellingsPage,
  tellingsQuery,
  unreadTellings,
  type ReadTellings,
  type TellingChoice,
  type TellingChoiceView,
  type TellingsPage,
  type TellingsQuery,
  type UnreadTellings,
} from '@zhiban/wire';
import type { Request } from 'express';
import { ownId } from '../accounts';
import { languageOf } from '../platform/problem';
import { CurrentReader, SignedIn, type Reader } from '../platform/sign-in';
import { TellingChoicesService } from './choice/telling-choices.service';
import { MyTellingsService } from './my-tellings.service';

/** What the reader was told, and how they want to hear. */
@ApiTags('my tellings')
@Controller('api/v1/my-tellings')
export class MyTellingsController {
  constructor(
    private readonly mine: MyTellingsService,
    private readonly choices: TellingChoicesService,
  ) {}

  @Get()
  @SignedIn()
  @ApiResponse({ status: 200, standardSchema: tellingsPage })
  page(@Query({ schema: tellingsQuery }) query: TellingsQuery, @CurrentReader() reader: Reader): Promise<TellingsPage> {
    return this.mine.page(ownId(reader), query);
  }

  @Post('read')
  @SignedIn()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: unreadTellings })
  read(@Body({ schema: readTellings }) wish: ReadTellings, @CurrentReader() reader: Reader): Promise<UnreadTellings> {
    return this.mine.read(ownId(reader), wish);
  }

  @Get('choice')
  @SignedIn()
  @ApiResponse({ status: 200, standardSchema: tellingChoiceView })
  choice(@CurrentReader() reader: Reader, @Req() request: Request): Promise<TellingChoiceView> {
    return this.choices.read(ownId(reader), languageOf(request.get('accept-language')));
  }

  @Put('choice')
  @SignedIn()
  @HttpCode(204)
  choose(@Body({ schema: tellingChoice }) choice: TellingChoice, @CurrentReader() reader: Reader): Promise<void> {
    return this.choices.save(ownId(reader), choice, reader.name);
  }
}
