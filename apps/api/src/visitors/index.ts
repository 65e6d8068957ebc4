export { VisitorsModule } from './visitors.module';
export { VisitorsService } from './visitors.service';
