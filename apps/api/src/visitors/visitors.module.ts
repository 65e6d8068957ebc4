import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { VisitorsController } from './visitors.controller';
import { VisitorsRepository } from './visitors.repository';
import { VisitorsService } from './visitors.service';
import { VisitorsSwitchEntity } from './visitors-switch.entity';

@Module({
  imports: [TypeOrmModule.forFeature([VisitorsSwitchEntity])],
  controllers: [VisitorsController],
  providers: [VisitorsRepository, VisitorsService],
  exports: [VisitorsService],
})
export class VisitorsModule {}
