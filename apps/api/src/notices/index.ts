export { KnownPlaces } from './meant/known-places';
export { NoticesModule } from './notices.module';
export { OwnNoticesRepository } from './own/own-notices.repository';
export { PublishingService } from './publishing.service';
