export { canonical, type Plain } from './canonical';
export { checkChain, linkAfter, type ChainFault, type ChainHead, type ChainReport, type Link, type Mac } from './chain';
export { drawnAnew, factKey, type DraftEntry, type Fact } from './drafting';
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
export { ageOf, carriedOn, type ItemAge, type OpenItem } from './open-items';
