import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TellingEntity } from './telling.entity';
import { Tellings } from './tellings';
import { TellingsRepository } from './tellings.repository';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([TellingEntity])],
  providers: [Tellings, TellingsRepository],
  exports: [Tellings],
})
export class TellingsModule {}
