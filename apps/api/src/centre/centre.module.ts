import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentreSettingsController } from './centre-settings.controller';
import { CentreSettingsEntity } from './centre-settings.entity';
import { CentreSettingsRepository } from './centre-settings.repository';
import { CentreSettingsService } from './centre-settings.service';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([CentreSettingsEntity])],
  controllers: [CentreSettingsController],
  providers: [CentreSettingsRepository, CentreSettingsService],
  exports: [CentreSettingsService],
})
export class CentreModule {}
