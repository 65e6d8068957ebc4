export { PolicyModule } from './policy.module';
export { PolicyService } from './policy.service';
export { policyRefusals } from './policy-refusals';
