import { Injectable } from '@nestjs/common';
import type { BoardFile, CreateBoard } from '@zhiban/wire';
import { CentreSettingsService } from '../centre';
import { fieldRefusal, inputRefusal, type FieldRefusal } from '../platform/problem';
import { BoardImageRepository } from './board-image.repository';
import { readBoardFile } from './read-board-file';
import { edgeRefusals } from './set-hours-edges';
import { templates } from './templates/templates';

/** What the schema of a board cannot know: the centre's intervals, and which images there are. */
@Injectable()
export class BoardRules {
  constructor(
    private readonly settings: CentreSettingsService,
    private readonly images: BoardImageRepository,
  ) {}

  fromTemplate({ template, name, queue }: CreateBoard): BoardFile {
    if (template === 'queue' && queue === undefined) throw inputRefusal([fieldRefusal('queue', 'field.required', {})]);
    const { businessDayStart } = this.settings.current().settings;
    const made = templates[template]({ queue: queue ?? '', businessDayStart });
    return name ? { ...made, name } : made;
  }

  read(file: Readonly<Record<string, unknown>>): BoardFile {
    return readBoardFile(file);
  }

  /** Passes, or throws a refusal that names each wrong place. */
  async judge(file: BoardFile): Promise<void> {
    const wrong = [...edgeRefusals(file, this.settings.current().settings), ...(await this.missingImages(file))];
    if (wrong.length > 0) throw inputRefusal(wrong.map((field) => ({ ...field, path: `file.${field.path}` })));
  }

  private async missingImages(file: BoardFile): Promise<FieldRefusal[]> {
    const used = file.tiles.flatMap((tile, at) =>
      tile.kind === 'picture' && tile.image !== null ? [{ at, hash: tile.image }] : [],
    );
    if (used.length === 0) return [];
    const kept = await this.images.kept(used.map(({ hash }) => hash));
    return used
      .filter(({ hash }) => !kept.has(hash))
      .map(({ at }) => fieldRefusal(`tiles.${at}.image`, 'board.no-image', {}));
  }
}
