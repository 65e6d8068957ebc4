import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExchangeAgentEntity } from './exchange-agent.entity';
import { PeopleDirectory } from './people-directory';
import { PeopleController } from './people.controller';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
import { PersonEntity } from './person.entity';
import { SiteEntity } from './site.entity';
import { TeamEntity } from './team.entity';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([SiteEntity, TeamEntity, PersonEntity, ExchangeAgentEntity])],
  controllers: [PeopleController],
  providers: [PeopleDirectory, PeopleRepository, PeopleService],
  exports: [PeopleDirectory],
})
export class PeopleModule {}
