import { Injectable } from '@nestjs/common';
import { PartnersService } from './partners.service';
import { RingsService } from './rings.service';
import { ShiftsService } from './shifts.service';
import { TakingsService } from './takings.service';

/** What somebody who swaps can choose among. */
@Injectable()
export class SwapChoices {
  constructor(
    readonly shifts: ShiftsService,
    readonly partners: PartnersService,
    readonly rings: RingsService,
    readonly takings: TakingsService,
  ) {}
}
