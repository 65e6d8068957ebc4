import { Module } from '@nestjs/common';
import { LiveModule } from '../live';
import { NightlyReplay } from './replay/nightly-replay';
import { ReplayController } from './replay/replay.controller';
import { ReplayModule } from './replay/replay.module';
import { ReportMaker } from './table/report-maker';
import { ReportReader } from './table/report-reader';
import { ReportController } from './table/report.controller';
import { ReportRepository } from './table/report.repository';
import { ReportService } from './table/report.service';

@Module({
  imports: [LiveModule, ReplayModule],
  controllers: [ReplayController, ReportController],
  providers: [NightlyReplay, ReportMaker, ReportReader, ReportRepository, ReportService],
  exports: [ReplayModule],
})
export class ReportsModule {}
