import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RosterModule } from '../roster';
import { DelegationDeskService } from './delegation-desk.service';
import { DelegationNews } from './delegation-news';
import { DelegationWatch } from './delegation-watch';
import { DelegationEntity } from './delegation.entity';
import { DelegationsController } from './delegations.controller';
import { DelegationsRepository } from './delegations.repository';
import { DelegationsService } from './delegations.service';
import { RequestDeciders } from './request-deciders';

@Module({
  imports: [TypeOrmModule.forFeature([DelegationEntity]), RosterModule],
  controllers: [DelegationsController],
  providers: [
    DelegationDeskService,
    DelegationNews,
    DelegationsRepository,
    DelegationsService,
    DelegationWatch,
    RequestDeciders,
  ],
  exports: [DelegationsRepository, RequestDeciders],
})
export class DelegationsModule {}
