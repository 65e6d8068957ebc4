export { failure, failureSentence, faultOf, notYet, shortly, type Failure } from './failure';
export { Outgoing, outgoingLimits, type OutgoingLimits, type Resolve } from './outgoing';
export { OutgoingAllow } from './outgoing-allow';
export { OutgoingModule } from './outgoing.module';
