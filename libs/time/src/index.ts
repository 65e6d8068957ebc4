export * from './business-day';
export * from './calendar';
export * from './clock';
export * from './interval';
export * from './set-hours';
export * from './next-run';
export * from './zone';
