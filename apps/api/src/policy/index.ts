export { PolicyModule } from './policy.module';
export { PolicyService } from './policy.service';
