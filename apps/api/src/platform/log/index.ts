export { createLog } from './log';
export { NestLog } from './nest-log';
