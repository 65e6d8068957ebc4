export { PastArchive } from './past-archive';
export { PastBoards } from './past-boards';
export { PastDesk } from './past-desk';
export { PastModule } from './past.module';
export { Turns } from './turns';
