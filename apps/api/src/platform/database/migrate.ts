import { DataSource } from 'typeorm';
import { dataSourceOptions, type DatabasePlace } from './connection';
import { migrations } from './migrations';

/** Brings the tables up to date, each step in a transaction of its own; returns the names of the steps taken. */
export function migrate(place: DatabasePlace): Promise<string[]> {
  return withMigrations(place, async (dataSource) => {
    const steps = await dataSource.runMigrations({ transaction: 'each' });
    return steps.map((step) => step.name);
  });
}

/** Takes back the last step. */
export function revert(place: DatabasePlace): Promise<void> {
  return withMigrations(place, (dataSource) => dataSource.undoLastMigration({ transaction: 'each' }));
}

async function withMigrations<T>(place: DatabasePlace, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const options = dataSourceOptions(place);
  const extra = { ...(options.extra as object), statement_timeout: 0 };
  const dataSource = new DataSource({ ...options, extra, poolSize: 2, migrations });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
