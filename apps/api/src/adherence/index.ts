export { AdherenceModule } from './adherence.module';
