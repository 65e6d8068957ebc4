export { HandoverFactsModule } from './handover-facts.module';
export { HandoverSources, liesIn, type FactTurn, type HandoverSource } from './handover-sources';
export { spanTimes, timeWords } from './wall-words';
