import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '@zhiban/time';
import { previewBoard, type AnyPicture, type PreviewBoard } from '@zhiban/wire';
import { BoardRules } from '../../boards';
import { CLOCK } from '../../platform/clock';
import { CurrentReader, reachOfReader, Requires, type Reader } from '../../platform/sign-in';
import { BoardPictures } from '../boards/board-pictures';
import { Sights } from '../sight';

/** How a board would look now that nobody has saved yet. The editor asks about once a second. */
@ApiTags('boards')
@Controller('api/v1/board-preview')
export class PreviewController {
  constructor(
    private readonly rules: BoardRules,
    private readonly pictures: BoardPictures,
    private readonly sights: Sights,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Requires('boards.write')
  @HttpCode(200)
  async preview(
    @Body({ schema: previewBoard }) { file }: PreviewBoard,
    @CurrentReader() reader: Reader,
  ): Promise<AnyPicture> {
    await this.rules.judge(file);
    const whole = this.pictures.preview(file, this.clock.now());
    return this.sights.of(reachOfReader(reader, 'wall.view')).of(whole);
  }
}
