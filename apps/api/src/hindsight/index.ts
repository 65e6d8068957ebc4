export { HindsightModule } from './hindsight.module';
