import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  rosterEditEnd,
  rosterEditId,
  saveRosterEdit,
  turnRosterEdit,
  type RosterEditEnd,
  type SaveRosterEdit,
  type TurnRosterEdit,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { DraftService } from './draft.service';

/** What planners do to the draft. */
@ApiTags('roster')
@Controller('api/v1/roster/edits')
export class DraftController {
  constructor(private readonly draft: DraftService) {}

  @Post()
  @HttpCode(200)
  @Requires('roster.write')
  @ApiResponse({ status: 200, standardSchema: rosterEditEnd })
  save(
    @Body({ schema: saveRosterEdit }) body: SaveRosterEdit,
    @CurrentReader() reader: Reader,
  ): Promise<RosterEditEnd> {
    return this.draft.save(body, reader);
  }

  @Post(':edit/undo')
  @HttpCode(200)
  @Requires('roster.write')
  @ApiResponse({ status: 200, standardSchema: rosterEditEnd })
  undo(
    @Param('edit', { schema: rosterEditId }) edit: string,
    @Body({ schema: turnRosterEdit }) body: TurnRosterEdit,
    @CurrentReader() reader: Reader,
  ): Promise<RosterEditEnd> {
    return this.draft.undo(edit, body, reader);
  }

  @Post(':edit/redo')
  @HttpCode(200)
  @Requires('roster.write')
  @ApiResponse({ status: 200, standardSchema: rosterEditEnd })
  redo(
    @Param('edit', { schema: rosterEditId }) edit: string,
    @Body({ schema: turnRosterEdit }) body: TurnRosterEdit,
    @CurrentReader() reader: Reader,
  ): Promise<RosterEditEnd> {
    return this.draft.redo(edit, body, reader);
  }
}
