import pg, { type ClientConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/**
 * Where the tables are: a server by address or by socket, a database there, and a schema in it. Read anew for each
 * connection: the embedded server's socket may move when it has to be started again.
 */
export interface DatabasePlace {
  url?: string;
  /** Host name, or the folder of the server's socket. */
  readonly host?: string;
  readonly port?: number;
  user?: string;
  database?: string;
  schema: string;
}

export const applicationName = 'zhiban';
/** Connections of the pool. The api's work is many short statements; more would only queue inside PostgreSQL. */
export const poolSize = 12;
/** A statement that runs longer is ended by the server. */
const statementTimeoutMs = 30_000;

/** For a connection of one's own, outside of the pool. */
export function clientConfig(place: DatabasePlace): ClientConfig {
  return {
    ...whereabouts(place),
    application_name: applicationName,
    options: searchPath(place.schema),
    keepAlive: true,
  };
}

/** Entities are added by the modules that own them. */
export function dataSourceOptions(place: DatabasePlace): PostgresOptions {
  const { url, host, port, user, database, schema } = place;
  class PlacedClient extends pg.Client {
    constructor(config: ClientConfig) {
      super({ ...config, ...whereabouts(place) });
    }
  }
  return {
    type: 'postgres',
    ...(url === undefined ? { host, port, username: user, database } : { url }),
    schema,
    applicationName,
    poolSize,
    connectTimeoutMS: 10_000,
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'migrations',
    installExtensions: false,
    extra: {
      Client: PlacedClient,
      options: searchPath(schema),
      statement_timeout: statementTimeoutMs,
      keepAlive: true,
    },
  };
}

function whereabouts({ url, host, port, user, database }: DatabasePlace): ClientConfig {
  return url === undefined ? { host, port, user, database } : { connectionString: url };
}

/** Unqualified names mean our schema; extensions may live in `public`. */
function searchPath(schema: string): string {
  return schema === 'public' ? '-c search_path=public' : `-c search_path=${schema},public`;
}
