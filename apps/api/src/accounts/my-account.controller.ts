import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { ownSessions, signInsList, type OwnSessions, type SignInsList } from '@zhiban/wire';
import { z } from 'zod';
import { CurrentReader, SignedIn, type Reader } from '../platform/sign-in';
import { MyAccountService, ownId } from './my-account.service';

const sessionId = z.string().regex(/^[\w-]{43}$/);

@ApiTags('my account')
@Controller('api/v1/my-account')
export class MyAccountController {
  constructor(private readonly mine: MyAccountService) {}

  @Get('sign-ins')
  @SignedIn()
  @ApiResponse({ status: 200, standardSchema: signInsList })
  async signIns(@CurrentReader() reader: Reader): Promise<SignInsList> {
    return { signIns: await this.mine.signIns(ownId(reader)) };
  }

  @Get('sessions')
  @SignedIn()
  @ApiResponse({ status: 200, standardSchema: ownSessions })
  async sessions(@CurrentReader() reader: Reader): Promise<OwnSessions> {
    return { sessions: await this.mine.openSessions(reader) };
  }

  @Delete('sessions')
  @SignedIn()
  @HttpCode(204)
  endOthers(@CurrentReader() reader: Reader): Promise<void> {
    return this.mine.endOthers(reader);
  }

  @Delete('sessions/:session')
  @SignedIn()
  @HttpCode(204)
  end(@Param('session', { schema: sessionId }) session: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.mine.end(reader, session);
  }
}
