import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IngestModule } from '../ingest';
import { LiveModule } from '../live';
import { ActBook } from './act-book';
import { ActSeats } from './act-seats';
import { ExchangeActEntity } from './exchange-act.entity';
import { ExchangeActsController } from './exchange-acts.controller';
import { ExchangeActsRepository } from './exchange-acts.repository';
import { ExchangeActsService } from './exchange-acts.service';
import { Hearings } from './hearings';
import { ListeningService } from './listening.service';
import { ManagingService } from './managing.service';
import { OwnPhoneEntity } from './own-phone.entity';
import { OwnPhoneRepository } from './own-phone.repository';

@Module({
  imports: [IngestModule, LiveModule, TypeOrmModule.forFeature([ExchangeActEntity, OwnPhoneEntity])],
  controllers: [ExchangeActsController],
  providers: [
    ActBook,
    ActSeats,
    ExchangeActsRepository,
    ExchangeActsService,
    Hearings,
    ListeningService,
    ManagingService,
    OwnPhoneRepository,
  ],
})
export class ExchangeActsModule {}
