export type { Fact } from './fact';
export { Notifications } from './notifications';
export { NotificationsModule } from './notifications.module';
