export { SwapsModule } from './swaps.module';
export { SwapCounts } from './view/swap-counts';
