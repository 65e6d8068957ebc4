import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '@zhiban/time';
import { previewBoard, type LayoutPicture, type PreviewBoard } from '@zhiban/wire';
import { BoardRules } from '../../boards';
import { CLOCK } from '../../platform/clock';
import { Requires } from '../../platform/sign-in';
import { BoardPictures } from '../boards/board-pictures';

/** How a board would look now that nobody has saved yet. The editor asks about once a second. */
@ApiTags('boards')
@Controller('api/v1/board-preview')
export class PreviewController {
  constructor(
    private readonly rules: BoardRules,
    private readonly pictures: BoardPictures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Requires('boards.write')
  @HttpCode(200)
  async preview(@Body({ schema: previewBoard }) { file }: PreviewBoard): Promise<LayoutPicture> {
    await this.rules.judge(file);
    return this.pictures.preview(file, this.clock.now());
  }
}
