import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = ['swap', 'leave', 'roster', 'reminder', 'escalation', 'delegation'];
const more = ['notice', 'case', 'exception', 'handover'];

/** What people are told of since there is a written record of the floor. */
export class TellingKinds0307 implements MigrationInterface {
  readonly name = 'telling-kinds-0000000000307';

  async up(runner: QueryRunner): Promise<void> {
    await known(runner, [...before, ...more]);
    // Whoever has chosen hears of new kinds by mail too, as everybody who has not.
    await runner.query('UPDATE telling_choice SET mailed = mailed || $1::text[]', [more]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM telling WHERE kind = ANY ($1)', [more]);
    for (const kind of more) await runner.query('UPDATE telling_choice SET mailed = array_remove(mailed, $1)', [kind]);
    await known(runner, before);
  }
}

async function known(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  await runner.query(`
    ALTER TABLE telling DROP CONSTRAINT telling_kind_known,
      ADD CONSTRAINT telling_kind_known CHECK (kind IN (${list}))`);
}
