import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@zhiban/time';
import { tvClaim, tvPairing, tvView, type TvClaim, type TvPairing, type TvView } from '@zhiban/wire';
import type { Request, Response } from 'express';
import { CLOCK } from '../platform/clock';
import { Environment } from '../platform/environment';
import { Open } from '../platform/sign-in';
import { DeviceCookies, deviceTokenOf, pairingSecretOf } from './device-token';
import { TvService } from './tv.service';

/** Open, because a TV is nobody until it is paired; each route goes by the cookie that this TV alone holds. */
@ApiTags('tv')
@Controller('api/v1/tv')
export class TvController {
  private readonly cookies: DeviceCookies;

  constructor(
    private readonly tv: TvService,
    private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.cookies = new DeviceCookies(environment.publicUrl?.startsWith('https:') ?? false);
  }

  @Get()
  @Open()
  @ApiResponse({ status: 200, standardSchema: tvView })
  async view(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<TvView> {
    const token = deviceTokenOf(request);
    const view = await this.tv.view(request, request.ip ?? 'unknown');
    if (view.device && token !== null) this.cookies.keepToken(response, token);
    else if (token !== null) this.cookies.dropToken(response);
    if (view.device && pairingSecretOf(request) !== null) this.cookies.dropSecret(response);
    return view;
  }

  @Post('pairing')
  @Open()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: tvPairing })
  begin(@Req() request: Request, @Res({ passthrough: true }) response: Response): TvPairing {
    const { pairing, secret } = this.tv.begin(pairingSecretOf(request), request.ip ?? 'unknown');
    this.cookies.keepSecret(response, secret);
    const { code, expiresAt } = pairing;
    return { code, expiresAt, at: this.clock.now(), address: this.environment.publicUrl };
  }

  @Post('claim')
  @Open()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: tvClaim })
  async claim(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<TvClaim> {
    const { state, token } = await this.tv.claim(pairingSecretOf(request));
    if (token !== null) this.cookies.keepToken(response, token);
    return { state };
  }
}
