export { PeopleDirectory } from './people-directory';
export { PeopleModule } from './people.module';
