export { KnownPlaces } from './meant/known-places';
export { NoticesModule } from './notices.module';
