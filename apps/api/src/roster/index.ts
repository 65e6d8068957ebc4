export { RosterSources, type RosterSource } from './judging/roster-sources';
export { PublishedRoster, type PublishedAround } from './publish/published-roster';
export { RosterModule } from './roster.module';
