import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest';
import { AgentIntervalStore } from './agent-interval.store';
import { CentreRules } from './centre-rules';
import { CheckpointClerk } from './checkpoint-clerk';
import { CheckpointStore } from './checkpoint.store';
import { DemoStart } from './demo-start';
import { FloorLife } from './floor-life';
import { FloorRestore } from './floor-restore';
import { FloorRuntime } from './floor-runtime';
import { IntervalFigureStore } from './interval-figure.store';
import { IntervalKeeper } from './interval-keeper';
import { LiveStart } from './live-start';
import { ServerRun } from './server-run';
import { SettingsWatch } from './settings-watch';

@Module({
  imports: [IngestModule],
  providers: [
    AgentIntervalStore,
    CentreRules,
    CheckpointClerk,
    CheckpointStore,
    DemoStart,
    FloorLife,
    FloorRestore,
    FloorRuntime,
    IntervalFigureStore,
    IntervalKeeper,
    LiveStart,
    ServerRun,
    SettingsWatch,
  ],
  exports: [CentreRules, CheckpointClerk, FloorRuntime, LiveStart, ServerRun],
})
export class LiveModule {}
