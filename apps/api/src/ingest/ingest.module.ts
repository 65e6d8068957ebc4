import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DoorController } from './door/door.controller';
import { DoorIntake } from './door/door-intake';
import { DoorKeyEntity } from './door/door-key.entity';
import { DoorKeyGuard } from './door/door-key.guard';
import { DoorKeyRepository } from './door/door-key.repository';
import { DoorKeys } from './door/door-keys.service';
import { DoorLinks } from './door/door-links';
import { EventRetention } from './event-retention';
import { EventStoring } from './event-storing';
import { ExchangeIntake } from './exchange-intake';
import { FeedStart } from './feed-start';
import { ConnectorDesk } from './link/connector-desk';
import { SourceBook } from './source-book';
import { SourceLife } from './source-life';
import { AcdEventReader } from './store/acd-event.reader';

@Module({
  imports: [TypeOrmModule.forFeature([DoorKeyEntity])],
  controllers: [DoorController],
  providers: [
    AcdEventReader,
    ConnectorDesk,
    DoorIntake,
    DoorKeyGuard,
    DoorKeyRepository,
    DoorKeys,
    DoorLinks,
    EventRetention,
    EventStoring,
    ExchangeIntake,
    FeedStart,
    SourceBook,
    SourceLife,
  ],
  exports: [
    AcdEventReader,
    ConnectorDesk,
    DoorLinks,
    EventRetention,
    EventStoring,
    ExchangeIntake,
    FeedStart,
    SourceBook,
    SourceLife,
  ],
})
export class IngestModule {}
