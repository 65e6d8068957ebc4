import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { curveQuery, pastCurve, pastDays, type CurveQuery, type PastCurve, type PastDays } from '@zhiban/wire';
import { Requires } from '../platform/sign-in';
import { PastCatalogue } from './past-catalogue';

@ApiTags('past')
@Controller('api/v1/past')
export class PastController {
  constructor(private readonly catalogue: PastCatalogue) {}

  @Get('days')
  @Requires('past.view')
  @ApiResponse({ status: 200, standardSchema: pastDays })
  days(): Promise<PastDays> {
    return this.catalogue.days();
  }

  @Get('curve')
  @Requires('past.view')
  @ApiResponse({ status: 200, standardSchema: pastCurve })
  curve(@Query({ schema: curveQuery }) query: CurveQuery): Promise<PastCurve> {
    return this.catalogue.curve(query);
  }
}
