import type { MigrationInterface, QueryRunner } from 'typeorm';

const approvers = { by: ['floor-supervisor', 'planner', 'manager'] };

/** As the presets of then had them. */
const rules = {
  'swap-notice': { on: true, override: 'never', workingDays: 1 },
  'swap-agreed': { on: true, override: 'never' },
  'swaps-a-month': { on: true, override: approvers, swaps: 2 },
  'day-with-night': { on: true, override: approvers },
  'swap-cover': { on: true, override: 'never' },
  'leave-notice': { on: true, override: approvers },
  'leave-certificate': { on: true, override: approvers },
  'leave-balance': { on: true, override: 'never' },
  'leave-allotment': { on: true, override: { by: ['manager'] } },
};

/** Policies saved before know nothing of swaps and leave. */
export class RequestRules0209 implements MigrationInterface {
  readonly name = 'request-rules-0000000000209';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE policy_edition SET body = jsonb_set(body, '{rules}', $1::jsonb || (body->'rules')) WHERE body IS NOT NULL`,
      [JSON.stringify(rules)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE policy_edition SET body = jsonb_set(body, '{rules}', (body->'rules') - $1::text[]) WHERE body IS NOT NULL`,
      [Object.keys(rules)],
    );
  }
}
