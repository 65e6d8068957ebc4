import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import { boardImage, type BoardImage } from '@zhiban/wire';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Consumes } from '../platform/http';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { BoardImagesService } from './board-images.service';

const imageHash = z.string().regex(/^[0-9a-f]{64}$/);

@ApiTags('boards')
@Controller('api/v1/board-images')
export class BoardImagesController {
  constructor(private readonly images: BoardImagesService) {}

  @Post()
  @Requires('boards.write')
  @Consumes('image/*')
  @HttpCode(200)
  @ApiConsumes('image/png', 'image/jpeg', 'image/webp')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 200, standardSchema: boardImage })
  add(@Body() body: unknown, @Req() request: Request, @CurrentReader() reader: Reader): Promise<BoardImage> {
    return this.images.add(Buffer.isBuffer(body) ? body : Buffer.alloc(0), contentType(request), reader.name);
  }

  /** Named by its content, so a browser may keep it for ever; opened by itself it can run nothing. */
  @Get(':hash')
  @Requires('wall.view')
  async show(
    @Param('hash', { schema: imageHash }) hash: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { type, bytes } = await this.images.get(hash);
    response.set({
      'Cache-Control': 'private, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    });
    return new StreamableFile(bytes, { type, length: bytes.length, disposition: 'inline' });
  }
}

const contentType = (request: Request): string => (request.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
