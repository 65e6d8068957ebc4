import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest';
import { LiveModule } from '../live';
import { WallboardModule } from '../wallboard';
import { BoardTraffic } from './board-traffic';
import { DatabaseView } from './database-view';
import { EventLoop } from './event-loop';
import { Metrics } from './metrics';
import { OperationsController } from './operations.controller';
import { OperationsService } from './operations.service';

@Module({
  imports: [IngestModule, LiveModule, WallboardModule],
  controllers: [OperationsController],
  providers: [BoardTraffic, DatabaseView, EventLoop, Metrics, OperationsService],
})
export class OperationsModule {}
