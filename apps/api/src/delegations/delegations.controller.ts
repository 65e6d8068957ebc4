import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { delegationDesk, delegationId, nameDeputy, type DelegationDesk, type NameDeputy } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { DelegationDeskService } from './delegation-desk.service';
import { DelegationsService } from './delegations.service';

/** Who decides on requests in whose stead. */
@ApiTags('delegations')
@Controller('api/v1/delegations')
export class DelegationsController {
  constructor(
    private readonly desk: DelegationDeskService,
    private readonly delegations: DelegationsService,
  ) {}

  @Get()
  @Requires('requests.read')
  @ApiResponse({ status: 200, standardSchema: delegationDesk })
  read(@CurrentReader() reader: Reader): Promise<DelegationDesk> {
    return this.desk.read(reader);
  }

  @Post()
  @HttpCode(200)
  @Requires('requests.decide')
  @ApiResponse({ status: 200, standardSchema: delegationDesk })
  name(@Body({ schema: nameDeputy }) body: NameDeputy, @CurrentReader() reader: Reader): Promise<DelegationDesk> {
    return this.delegations.name(body, reader);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Requires('requests.read')
  @ApiResponse({ status: 200, standardSchema: delegationDesk })
  end(@Param('id', { schema: delegationId }) id: string, @CurrentReader() reader: Reader): Promise<DelegationDesk> {
    return this.delegations.end(id, reader);
  }
}
