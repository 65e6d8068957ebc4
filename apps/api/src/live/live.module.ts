import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest';
import { CentreRules } from './centre-rules';
import { CheckpointClerk } from './checkpoint-clerk';
import { CheckpointStore } from './checkpoint.store';
import { FloorRestore } from './floor-restore';
import { FloorRuntime } from './floor-runtime';
import { IntervalFigureStore } from './interval-figure.store';
import { LiveStart } from './live-start';
import { ServerRun } from './server-run';

@Module({
  imports: [IngestModule],
  providers: [
    CentreRules,
    CheckpointClerk,
    CheckpointStore,
    FloorRestore,
    FloorRuntime,
    IntervalFigureStore,
    LiveStart,
    ServerRun,
  ],
  exports: [CentreRules, CheckpointClerk, FloorRuntime, LiveStart, ServerRun],
})
export class LiveModule {}
