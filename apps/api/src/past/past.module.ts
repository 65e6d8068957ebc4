import { Module } from '@nestjs/common';
import { AlarmsModule } from '../alarms';
import { BoardsModule } from '../boards';
import { FloorAsksModule } from '../floor-asks';
import { IngestModule } from '../ingest';
import { LiveModule } from '../live';
import { VisitorsModule } from '../visitors';
import { WallboardModule } from '../wallboard';
import { PastArchive } from './past-archive';
import { PastBoards } from './past-boards';
import { PastCatalogue } from './past-catalogue';
import { PastController } from './past.controller';
import { PastDesk } from './past-desk';
import { PastRecords } from './past-records';
import { PastRepository } from './past.repository';

@Module({
  imports: [AlarmsModule, BoardsModule, FloorAsksModule, IngestModule, LiveModule, VisitorsModule, WallboardModule],
  controllers: [PastController],
  providers: [PastArchive, PastBoards, PastCatalogue, PastDesk, PastRecords, PastRepository],
  exports: [PastArchive, PastBoards, PastDesk],
})
export class PastModule {}
