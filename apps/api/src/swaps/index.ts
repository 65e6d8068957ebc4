export { SwapsModule } from './swaps.module';
