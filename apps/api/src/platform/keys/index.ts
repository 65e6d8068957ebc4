export { KeysModule } from './keys.module';
export { Keys } from './keys';
export { seal, unseal } from './sealed';
