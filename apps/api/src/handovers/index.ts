export { HandoversModule } from './handovers.module';
export { ChainChecking } from './signing/chain-checking';
export { ChainModule } from './signing/chain.module';
