export { callsSince, withCalls } from './called-events';
export { DeadlinesModule } from './deadlines.module';
export { DecideBy } from './decide-by';
export { callsOfRequest, type KeptCall } from './request-call.entity';
export { RequestSources, type OpenRequest, type RequestSource } from './request-sources';
