export { DemoModule } from './demo.module';
export { DemoPlan } from './demo-plan';
