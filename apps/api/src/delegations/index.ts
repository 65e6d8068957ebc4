export type { Capacities, Capacity } from './capacities';
export { DelegationsModule } from './delegations.module';
export { DelegationsRepository, type DeskAccount } from './delegations.repository';
export { calledOf } from './delegation-rules';
export { momentIn } from './delegation-words';
export { RequestDeciders } from './request-deciders';
