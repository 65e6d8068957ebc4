export { PeopleDirectory } from './people-directory';
export { PeopleModule } from './people.module';
export { placeFor } from './place-for';
export { PersonEntity } from './person.entity';
export { PersonService } from './person/person.service';
export { TermsInForce } from './shelf/terms-in-force';
export { WorkingPeople, type Colleague } from './shelf/working-people';
export { SiteEntity } from './site.entity';
export { TeamEntity } from './team.entity';
