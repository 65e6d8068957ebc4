export { RosterSources, type RosterSource } from './judging/roster-sources';
export { RosterModule } from './roster.module';
