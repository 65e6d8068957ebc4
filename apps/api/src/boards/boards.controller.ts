import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  boardFile,
  boardList,
  boardVersions,
  createBoard,
  revertBoard,
  saveBoard,
  storedBoard,
  type BoardFile,
  type BoardList,
  type BoardVersions,
  type CreateBoard,
  type RevertBoard,
  type SaveBoard,
  type StoredBoard,
} from '@zhiban/wire';
import { z } from 'zod';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { BoardsService } from './boards.service';

const boardId = z.uuid();
const versionNumber = z.coerce.number().int().min(1);
/** Judged by hand, so that a file of another version is told so. */
const anyFile = z.record(z.string(), z.unknown());

@ApiTags('boards')
@Controller('api/v1/boards')
export class BoardsController {
  constructor(private readonly boards: BoardsService) {}

  @Get()
  @Requires('wall.view')
  @ApiResponse({ status: 200, standardSchema: boardList })
  list(): BoardList {
    return this.boards.list();
  }

  @Post()
  @Requires('boards.write')
  @ApiResponse({ status: 201, standardSchema: storedBoard })
  create(@Body({ schema: createBoard }) body: CreateBoard, @CurrentReader() reader: Reader): Promise<StoredBoard> {
    return this.boards.create(body, reader.name);
  }

  @Post('import')
  @Requires('boards.write')
  @ApiResponse({ status: 201, standardSchema: storedBoard })
  import(
    @Body({ schema: anyFile }) body: z.infer<typeof anyFile>,
    @CurrentReader() reader: Reader,
  ): Promise<StoredBoard> {
    return this.boards.import(body, reader.name);
  }

  @Get(':id')
  @Requires('wall.view')
  @ApiResponse({ status: 200, standardSchema: storedBoard })
  read(@Param('id', { schema: boardId }) id: string): StoredBoard {
    return this.boards.get(id);
  }

  @Put(':id')
  @Requires('boards.write')
  @ApiResponse({ status: 200, standardSchema: storedBoard })
  save(
    @Param('id', { schema: boardId }) id: string,
    @Body({ schema: saveBoard }) body: SaveBoard,
    @CurrentReader() reader: Reader,
  ): Promise<StoredBoard> {
    return this.boards.save(id, body, reader.name);
  }

  @Delete(':id')
  @Requires('boards.write')
  @HttpCode(204)
  delete(@Param('id', { schema: boardId }) id: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.boards.delete(id, reader.name);
  }

  @Post(':id/restore')
  @Requires('boards.write')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: storedBoard })
  restore(@Param('id', { schema: boardId }) id: string, @CurrentReader() reader: Reader): Promise<StoredBoard> {
    return this.boards.restore(id, reader.name);
  }

  @Post(':id/back')
  @Requires('boards.write')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: storedBoard })
  back(
    @Param('id', { schema: boardId }) id: string,
    @Body({ schema: revertBoard }) body: RevertBoard,
    @CurrentReader() reader: Reader,
  ): Promise<StoredBoard> {
    return this.boards.revert(id, body, reader.name);
  }

  @Get(':id/export')
  @Requires('wall.view')
  @Header('Content-Disposition', 'attachment; filename="board.json"')
  @ApiResponse({ status: 200, standardSchema: boardFile })
  export(@Param('id', { schema: boardId }) id: string): BoardFile {
    return this.boards.get(id).file;
  }

  @Get(':id/versions')
  @Requires('wall.view')
  @ApiResponse({ status: 200, standardSchema: boardVersions })
  async versions(@Param('id', { schema: boardId }) id: string): Promise<BoardVersions> {
    return { versions: await this.boards.versions(id) };
  }

  @Get(':id/versions/:n')
  @Requires('wall.view')
  @ApiResponse({ status: 200, standardSchema: storedBoard })
  version(
    @Param('id', { schema: boardId }) id: string,
    @Param('n', { schema: versionNumber }) n: number,
  ): Promise<StoredBoard> {
    return this.boards.version(id, n);
  }
}
