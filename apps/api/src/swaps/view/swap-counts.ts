import { Injectable } from '@nestjs/common';
import type { SwapStep } from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';
import { SwapsRepository } from '../keeping/swaps.repository';
import { SwapViews } from './swap-views';

/** How many swaps wait for somebody: to decide, and to agree. */
@Injectable()
export class SwapCounts {
  constructor(
    private readonly swaps: SwapsRepository,
    private readonly views: SwapViews,
  ) {}

  async of(reader: Reader): Promise<{ decide: number; asked: number }> {
    const steps = (await this.swaps.open()).map((request) => this.views.may(request, reader));
    const count = (step: SwapStep) => steps.filter((may) => may.includes(step)).length;
    return { decide: count('approve'), asked: count('agree') };
  }
}
