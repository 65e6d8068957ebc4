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
import { MarkClerk } from './marks/mark-clerk';
import { MarkStore } from './marks/mark.store';
import { ServerRun } from './server-run';
import { SettingsWatch } from './settings-watch';
import { WeekdayHistory } from './weekday-history';

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
    MarkClerk,
    MarkStore,
    ServerRun,
    SettingsWatch,
    WeekdayHistory,
  ],
  exports: [
    CentreRules,
    CheckpointClerk,
    FloorRuntime,
    IntervalFigureStore,
    LiveStart,
    MarkClerk,
    MarkStore,
    ServerRun,
    WeekdayHistory,
  ],
})
export class LiveModule {}
