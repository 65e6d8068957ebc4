import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoardEntity } from './board.entity';
import { BoardImageEntity } from './board-image.entity';
import { BoardImageRepository } from './board-image.repository';
import { BoardImagesController } from './board-images.controller';
import { BoardImagesService } from './board-images.service';
import { BoardRepository } from './board.repository';
import { BoardRules } from './board-rules';
import { BoardShelf } from './board-shelf';
import { BoardVersionEntity } from './board-version.entity';
import { BoardsController } from './boards.controller';
import { BoardsService } from './boards.service';

@Module({
  imports: [TypeOrmModule.forFeature([BoardEntity, BoardVersionEntity, BoardImageEntity])],
  controllers: [BoardsController, BoardImagesController],
  providers: [BoardImageRepository, BoardImagesService, BoardRepository, BoardRules, BoardShelf, BoardsService],
  exports: [BoardRules, BoardShelf],
})
export class BoardsModule {}
