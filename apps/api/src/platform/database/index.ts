export { AfterCommit } from './after-commit';
export { clientConfig, dataSourceOptions, poolSize, type DatabasePlace } from './connection';
export { isDatabaseAway } from './database-away';
export { DatabaseModule } from './database.module';
export { migrate, revert } from './migrate';
export { ensureDatabase, prepareSchema, withClient } from './prepare';
export { ServerLock } from './server-lock';
export { afterCommit, UnitOfWork, type Transaction } from './unit-of-work';
