import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../delegations';
import { RosterModule } from '../roster';
import { CallFloor } from './call-floor';
import { CallWatch } from './call-watch';
import { Calling } from './calling';
import { DeadlinesController } from './deadlines.controller';
import { DeadlinesService } from './deadlines.service';
import { DecideBy } from './decide-by';
import { RequestCallEntity } from './request-call.entity';
import { RequestDeadlinesEntity } from './request-deadlines.entity';
import { RequestSources } from './request-sources';

@Module({
  imports: [TypeOrmModule.forFeature([RequestCallEntity, RequestDeadlinesEntity]), DelegationsModule, RosterModule],
  controllers: [DeadlinesController],
  providers: [CallFloor, CallWatch, Calling, DeadlinesService, DecideBy, RequestSources],
  exports: [DecideBy, RequestSources],
})
export class DeadlinesModule {}
