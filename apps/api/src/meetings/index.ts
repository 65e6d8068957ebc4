export { OwedReading } from './due/owed-reading';
export { MeetingsModule } from './meetings.module';
export { MinutesService } from './minutes.service';
export { OpeningService } from './opening.service';
export { Reliefs } from './relief/reliefs';
