import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentreDay } from './centre-day';
import { DemoPeople } from './demo-people';
import { EmploymentTermsEntity } from './employment/employment-terms.entity';
import { PersonAvailabilityEntity } from './employment/person-availability.entity';
import { PersonProtectedEntity } from './employment/person-protected.entity';
import { PersonSkillEntity } from './employment/person-skill.entity';
import { ExchangeAgentEntity } from './exchange-agent.entity';
import { ImportDesk } from './import/import-desk';
import { ImportMark } from './import/import-mark';
import { ImportParts } from './import/import-parts';
import { ImportWriting } from './import/import-writing';
import { PeopleImportController } from './import/people-import.controller';
import { PeopleImports } from './import/people-imports';
import { PeopleDirectory } from './people-directory';
import { PeopleWriting } from './people-writing';
import { PeopleController } from './people.controller';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
import { PersonEntity } from './person.entity';
import { AllRecords } from './person/all-records';
import { KeyedRecords } from './person/keyed-records';
import { NumberedRecords } from './person/numbered-records';
import { ErasureParts } from './person/erasure-parts';
import { PersonChange } from './person/person-change';
import { PersonErasing } from './person/person-erasing';
import { PersonRecords } from './person/person-records';
import { PersonController } from './person/person.controller';
import { PersonService } from './person/person.service';
import { PersonalDataService } from './person/personal-data.service';
import { PeopleShelf } from './shelf/people-shelf';
import { TermsInForce } from './shelf/terms-in-force';
import { WorkingPeople } from './shelf/working-people';
import { SiteEntity } from './site.entity';
import { TeamEntity } from './team.entity';

const entities = [
  SiteEntity,
  TeamEntity,
  PersonEntity,
  ExchangeAgentEntity,
  EmploymentTermsEntity,
  PersonSkillEntity,
  PersonAvailabilityEntity,
  PersonProtectedEntity,
];
const kept = [PeopleDirectory, PeopleRepository, PeopleWriting, PeopleShelf, CentreDay, DemoPeople, PeopleService];
const one = [AllRecords, KeyedRecords, NumberedRecords, PersonRecords, PersonChange, PersonService];
const erased = [ErasureParts, PersonErasing, PersonalDataService];
const imported = [ImportMark, ImportParts, ImportWriting, PeopleImports, ImportDesk];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  // Those whose paths are words come before the one whose path is a key.
  controllers: [PeopleController, PeopleImportController, PersonController],
  providers: [...kept, ...one, ...erased, ...imported, TermsInForce, WorkingPeople],
  exports: [PeopleDirectory, PersonService, TermsInForce, WorkingPeople],
})
export class PeopleModule {}
