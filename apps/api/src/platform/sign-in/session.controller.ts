import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  passwordChange,
  sessionView,
  signIn,
  type PasswordChange,
  type SessionView,
  type SignedInUser,
  type SignIn,
} from '@zhiban/wire';
import type { Request, Response } from 'express';
import { Environment } from '../environment';
import { version } from '../version';
import { Access, sessionTokenOf } from './access';
import { placeOf } from './caller-place';
import { clearSessionCookies, setSessionCookies } from './cookies';
import { PasswordChangeService } from './password-change.service';
import type { Reader } from './reader';
import { CurrentReader, Open, SignedIn } from './requires.decorator';
import { SignInService } from './sign-in.service';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  private readonly secure: boolean;

  constructor(
    private readonly service: SignInService,
    private readonly passwords: PasswordChangeService,
    private readonly access: Access,
    private readonly environment: Environment,
  ) {
    this.secure = environment.publicUrl?.startsWith('https:') ?? false;
  }

  @Get()
  @Open()
  @ApiResponse({ status: 200, standardSchema: sessionView })
  async read(@Req() request: Request): Promise<SessionView> {
    return this.view(await this.access.ofRequest(request));
  }

  @Post()
  @Open()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: sessionView })
  async open(
    @Body({ schema: signIn }) body: SignIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.begin(response, await this.service.signIn(body, placeOf(request)));
  }

  @Delete()
  @SignedIn({ evenWithFirstPassword: true })
  @HttpCode(204)
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = sessionTokenOf(request);
    if (token !== null) await this.service.signOut(token);
    clearSessionCookies(response, this.secure);
  }

  @Put('password')
  @SignedIn({ evenWithFirstPassword: true })
  @ApiResponse({ status: 200, standardSchema: sessionView })
  async changePassword(
    @Body({ schema: passwordChange }) body: PasswordChange,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.begin(response, await this.passwords.change(reader, body, placeOf(request)));
  }

  private async begin(response: Response, token: string): Promise<SessionView> {
    setSessionCookies(response, token, this.secure);
    return this.view(await this.access.ofSession(token));
  }

  private view(reader: Reader | null): SessionView {
    return { user: reader && userOf(reader), demo: this.environment.demo, version };
  }
}

function userOf({ userId, name, person, grants, permissions, mustChangePassword }: Reader): SignedInUser | null {
  if (userId === null) return null;
  return {
    id: userId,
    name,
    person,
    grants: [...grants],
    permissions: [...permissions],
    mustChangePassword: mustChangePassword !== false,
    passwordExpired: mustChangePassword === 'expired',
  };
}
