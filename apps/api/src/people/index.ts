export { PeopleDirectory } from './people-directory';
export { PeopleModule } from './people.module';
export { PersonEntity } from './person.entity';
export { SiteEntity } from './site.entity';
export { TeamEntity } from './team.entity';
