export { RosterModule } from './roster.module';
