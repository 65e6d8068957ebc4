export { CentrePlace } from './centre-place';
export type { Fact } from './fact';
export { isQuiet } from './hears';
export { Notifications } from './notifications';
export { NotificationsModule } from './notifications.module';
