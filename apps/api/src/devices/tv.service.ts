import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { TvClaim, TvView } from '@zhiban/wire';
import { CLOCK } from '../platform/clock';
import { newToken, tokenHash } from '../platform/sign-in';
import { DeviceReader } from './device-reader';
import { DeviceRepository } from './device.repository';
import { PairingDesk, type Pairing } from './pairing/pairing-desk';

/** What a TV asks for: who it is, a code to show, and its token once somebody has entered the code. */
@Injectable()
export class TvService {
  constructor(
    private readonly repository: DeviceRepository,
    private readonly reader: DeviceReader,
    private readonly desk: PairingDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async view(request: Parameters<DeviceReader['deviceOf']>[0], address: string): Promise<TvView> {
    const device = await this.reader.deviceOf(request);
    if (!device) return { device: null };
    await this.repository.seen(device.id, new Date(this.clock.now()), address);
    const { id, name, language, boards } = device;
    return { device: { id, name, language, boards } };
  }

  /** The code of a TV with its secret: the ones it has, or new ones. */
  begin(secret: string | null, address: string): { pairing: Pairing; secret: string } {
    const kept = secret !== null && this.desk.of(tokenHash(secret)) ? secret : newToken();
    return { pairing: this.desk.begin(tokenHash(kept), address), secret: kept };
  }

  /**
   * The TV asks whether its code was entered. The answer to the first one that is told so may be lost on its way, so the
   * secret counts until the token has been used; a token that is given again takes the place of the one before.
   */
  async claim(secret: string | null): Promise<{ state: TvClaim['state']; token: string | null }> {
    if (secret === null) return { state: 'expired', token: null };
    const token = newToken();
    const given = await this.repository.giveToken(tokenHash(secret), tokenHash(token), new Date(this.clock.now()));
    if (given) return { state: 'paired', token };
    return { state: this.desk.of(tokenHash(secret)) ? 'waiting' : 'expired', token: null };
  }
}
