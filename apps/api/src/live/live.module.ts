import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest';
import { CentreRules } from './centre-rules';
import { CheckpointClerk } from './checkpoint-clerk';
import { CheckpointStore } from './checkpoint.store';
import { DemoStart } from './demo-start';
import { FloorLife } from './floor-life';
import { FloorRestore } from './floor-restore';
import { FloorRuntime } from './floor-runtime';
import { IntervalFigureStore } from './interval-figure.store';
import { LiveStart } from './live-start';
import { ServerRun } from './server-run';
import { SettingsWatch } from './settings-watch';
import { WeekdayHistory } from './weekday-history';

@Module({
  imports: [IngestModule],
  providers: [
    CentreRules,
    CheckpointClerk,
    CheckpointStore,
    DemoStart,
    FloorLife,
    FloorRestore,
    FloorRuntime,
    IntervalFigureStore,
    LiveStart,
    ServerRun,
    SettingsWatch,
    WeekdayHistory,
  ],
  exports: [CentreRules, CheckpointClerk, FloorRuntime, LiveStart, ServerRun, WeekdayHistory],
})
export class LiveModule {}
