import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { mostImagePixels, type BoardImage } from '@zhiban/wire';
import { createHash } from 'node:crypto';
import { AuditService } from '../audit';
import { CLOCK } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { RefusalError } from '../platform/problem';
import type { BoardImageEntity } from './board-image.entity';
import { BoardImageRepository } from './board-image.repository';
import { imageFacts, type ImageFacts } from './image-facts';

const mostImages = 200;

@Injectable()
export class BoardImagesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly images: BoardImageRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps an image by the hash of its bytes, so that the same one is there once. `said`: what it calls itself. */
  async add(bytes: Buffer, said: string, author: string): Promise<BoardImage> {
    const facts = judged(bytes, said);
    const hash = createHash('sha256').update(bytes).digest('hex');
    await this.unitOfWork.run(async (tx) => {
      if ((await this.images.count(tx)) >= mostImages) throw new RefusalError('image.no-room', { max: mostImages });
      const added = await this.images.add(tx, { hash, ...facts, bytes, author, at: new Date(this.clock.now()) });
      const after = { ...facts, bytes: bytes.length };
      if (added) await this.audit.record(tx, { actor: author, action: 'board.image-added', subject: hash, after });
    });
    return { hash, ...facts };
  }

  async get(hash: string): Promise<BoardImageEntity> {
    const image = await this.images.find(hash);
    if (!image) throw new RefusalError('not-found', {});
    return image;
  }
}

function judged(bytes: Buffer, said: string): ImageFacts {
  const facts = imageFacts(bytes);
  if (!facts) throw new RefusalError('image.not-image', {});
  if (facts.type !== said) throw new RefusalError('image.lying-type', { said, found: facts.type });
  const { width, height } = facts;
  if (width * height > mostImagePixels) {
    throw new RefusalError('image.too-many-pixels', { width, height, max: mostImagePixels / 10_000 });
  }
  return facts;
}
