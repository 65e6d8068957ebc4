export { HandoverFactsModule } from './handover-facts.module';
export { HandoverSources, liesIn, type FactTurn, type HandoverSource, type ToldFact } from './handover-sources';
export { spanTimes, timeWords } from './wall-words';
