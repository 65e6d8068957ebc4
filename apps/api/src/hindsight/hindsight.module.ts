import { Module } from '@nestjs/common';
import { PolicyModule } from '../policy';
import { RosterModule } from '../roster';
import { HindsightController } from './hindsight.controller';
import { HindsightRepository } from './hindsight.repository';
import { HindsightService } from './hindsight.service';
import { PastGrounds } from './past-grounds';

@Module({
  imports: [PolicyModule, RosterModule],
  controllers: [HindsightController],
  providers: [HindsightRepository, HindsightService, PastGrounds],
})
export class HindsightModule {}
