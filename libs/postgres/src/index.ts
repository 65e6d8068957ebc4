export { PostgresUnavailable, type PostgresTrouble } from './postgres-unavailable';
export { startPostgres, type Postgres, type StartOptions } from './start-postgres';
