import { Module } from '@nestjs/common';
import { BoardsModule } from '../boards';
import { IngestModule } from '../ingest';
import { LiveModule } from '../live';
import { VisitorsModule } from '../visitors';
import { WallboardModule } from '../wallboard';
import { PastArchive } from './past-archive';
import { PastBoards } from './past-boards';
import { PastCatalogue } from './past-catalogue';
import { PastController } from './past.controller';
import { PastDesk } from './past-desk';
import { PastRepository } from './past.repository';

@Module({
  imports: [BoardsModule, IngestModule, LiveModule, VisitorsModule, WallboardModule],
  controllers: [PastController],
  providers: [PastArchive, PastBoards, PastCatalogue, PastDesk, PastRepository],
  exports: [PastArchive, PastBoards, PastDesk],
})
export class PastModule {}
