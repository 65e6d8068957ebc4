import { Module } from '@nestjs/common';
import { DevicesModule } from '../devices';
import { IngestModule } from '../ingest';
import { LiveModule } from '../live';
import { WallboardModule } from '../wallboard';
import { BoardTraffic } from './board-traffic';
import { DatabaseView } from './database-view';
import { EventLoop } from './event-loop';
import { Metrics } from './metrics';
import { OperationsController } from './operations.controller';
import { OperationsService } from './operations.service';
import { OutwardView } from './outward-view';
import { RiverView } from './river-view';
import { RunView } from './run-view';
import { SourceView } from './source-view';

@Module({
  imports: [DevicesModule, IngestModule, LiveModule, WallboardModule],
  controllers: [OperationsController],
  providers: [
    BoardTraffic,
    DatabaseView,
    EventLoop,
    Metrics,
    OperationsService,
    OutwardView,
    RiverView,
    RunView,
    SourceView,
  ],
})
export class OperationsModule {}
