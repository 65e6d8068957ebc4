export { DraftService } from './draft/draft.service';
export { FillService } from './fill/fill.service';
export { RosterSources, type RosterSource } from './judging/roster-sources';
export { PublishService } from './publish/publish.service';
export { PublishedRoster, type PublishedAround } from './publish/published-roster';
export { RosterModule } from './roster.module';
export { ShapesService } from './shapes/shapes.service';
