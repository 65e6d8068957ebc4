export { RosterSources, type RosterSource } from './judging/roster-sources';
export { RosterModule } from './roster.module';
export { RosterPeople } from './judging/roster-people';
export { RosterWorlds } from './judging/roster-worlds';
export { ShiftsRepository } from './draft/shifts.repository';
export { TrackedChanges, type KeptChange, type TrackedChange } from './tracked/tracked-changes';
export { postsFor } from './judging/entitled';
export { sameShift } from './draft/same-shift';
