export { SwapsModule } from './swaps.module';
export { DecidingService as SwapDeciding } from './deciding/deciding.service';
export { FilingService as SwapFiling } from './filing/filing.service';
export { PartySteps as SwapParties } from './steps/party-steps.service';
export { SwapCounts } from './view/swap-counts';
