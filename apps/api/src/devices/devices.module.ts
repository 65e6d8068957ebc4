import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LiveModule } from '../live';
import { WallboardModule } from '../wallboard';
import { DeviceEntity } from './device.entity';
import { DeviceReader } from './device-reader';
import { DeviceRepository } from './device.repository';
import { DeviceScreens } from './device-screens';
import { DevicesController } from './devices.controller';
import { DevicesService } from './devices.service';
import { PairingDesk } from './pairing/pairing-desk';
import { PairingGate } from './pairing/pairing-gate';
import { PairingLimit } from './pairing/pairing-limit';
import { TvController } from './tv.controller';
import { TvService } from './tv.service';
import { DeviceBeats } from './watch/device-beats';
import { DeviceBook } from './watch/device-book';
import { DeviceWatch } from './watch/device-watch';

@Module({
  imports: [LiveModule, TypeOrmModule.forFeature([DeviceEntity]), WallboardModule],
  controllers: [DevicesController, TvController],
  providers: [
    DeviceBeats,
    DeviceBook,
    DeviceReader,
    DeviceRepository,
    DeviceScreens,
    DevicesService,
    DeviceWatch,
    PairingDesk,
    PairingGate,
    PairingLimit,
    TvService,
  ],
  exports: [DeviceWatch],
})
export class DevicesModule {}
