export { RequestTelling, type RequestNews } from './requests/request-telling';
export type { Listener, Telling } from './telling';
export { Tellings } from './tellings';
export { TellingsModule } from './tellings.module';
export { both, dayWords, instantWords, listWords, spanWords, type Words } from './words/time-words';
export { isSoon } from './words/is-soon';
