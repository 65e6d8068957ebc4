export type { Listener, Telling } from './telling';
export { Tellings } from './tellings';
export { TellingsModule } from './tellings.module';
