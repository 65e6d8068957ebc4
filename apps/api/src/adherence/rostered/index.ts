export { RosteredBook, type RosteredPerson } from './rostered-book';
export { RosteredModule } from './rostered.module';
