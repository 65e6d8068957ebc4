import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest';
import { LiveModule } from '../live';
import { WallboardModule } from '../wallboard';
import { PastArchive } from './past-archive';
import { PastBoards } from './past-boards';
import { PastCatalogue } from './past-catalogue';
import { PastController } from './past.controller';
import { PastDesk } from './past-desk';
import { PastRepository } from './past.repository';

@Module({
  imports: [IngestModule, LiveModule, WallboardModule],
  controllers: [PastController],
  providers: [PastArchive, PastBoards, PastCatalogue, PastDesk, PastRepository],
  exports: [PastArchive, PastBoards, PastDesk],
})
export class PastModule {}
