import { Module } from '@nestjs/common';
import { LiveModule } from '../live';
import { ReportExportController } from './export/report-export.controller';
import { ReportExport } from './export/report-export';
import { NightlyReplay } from './replay/nightly-replay';
import { ReplayController } from './replay/replay.controller';
import { ReplayModule } from './replay/replay.module';
import { HandOver } from './schedule/hand-over';
import { OutboxDelivery } from './schedule/outbox-delivery';
import { ReportDelivery } from './schedule/report-delivery';
import { ReportRunner } from './schedule/report-runner';
import { ReportScheduleController } from './schedule/report-schedule.controller';
import { ReportScheduleRepository } from './schedule/report-schedule.repository';
import { ReportSchedules } from './schedule/report-schedules.service';
import { ReportMaker } from './table/report-maker';
import { ReportReader } from './table/report-reader';
import { ReportController } from './table/report.controller';
import { ReportRepository } from './table/report.repository';
import { ReportService } from './table/report.service';

@Module({
  imports: [LiveModule, ReplayModule],
  controllers: [ReplayController, ReportController, ReportExportController, ReportScheduleController],
  providers: [
    HandOver,
    NightlyReplay,
    ReportExport,
    ReportMaker,
    ReportReader,
    ReportRepository,
    ReportRunner,
    ReportScheduleRepository,
    ReportSchedules,
    ReportService,
    { provide: ReportDelivery, useClass: OutboxDelivery },
  ],
  exports: [ReplayModule],
})
export class ReportsModule {}
