export { canonical, type Plain } from './canonical';
export {
  ChainCheck,
  checkChain,
  linkAfter,
  type ChainFault,
  type ChainHead,
  type ChainReport,
  type Link,
  type Mac,
} from './chain';
export { drawnAnew, factKey, type DraftEntry, type Fact } from './drafting';
export { missingRelief, type Relieved, type Reliever } from './missing-relief';
export { readAs, recordDrawn, weighed, type ReadBack, type RecordEntry, type RecordEvent } from './record-entry';
export { reliefOf, turnAt, turnsOf, type Duty, type Turn } from './duties';
export { afterHandoverStep, afterItemStep } from './handover-states';
export {
  againstHandingOver,
  againstTakingOver,
  type Obstacle,
  type Side,
  type SigningCase,
  type WeighedEntry,
} from './obstacles';
export { editedRecord, type EditFault, type RecordEdit } from './editing';
export { ageOf, carriedOn, type ItemAge, type OpenItem } from './open-items';
