import type { HandoverChainReport, HandoverEnd } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HandoverDesk } from '../../../test/handover-desk';
import { HeadFile } from './head-file';

/** So many duties of the same hours, each with its record. */
async function manyDuties(desk: HandoverDesk, count: number): Promise<string[]> {
  const { duties } = await desk.settings();
  const [late] = duties;
  if (!late) throw new Error('there is no duty');
  await desk.settle({
    duties: [...duties, ...Array.from({ length: count - 1 }, (_, n) => ({ ...late, code: `d${n}` }))],
  });
  await desk.look();
  const heads = (await desk.heads()).filter(({ turn }) => turn.to === desk.turn.to);
  expect(heads).toHaveLength(count);
  return heads.map(({ id }) => id);
}

describe('what somebody changed who may do everything in the database', () => {
  const tables = ['handover', 'handover_entry', 'handover_link'];
  let desk: HandoverDesk;
  /** By its number, from 1. */
  let records: string[];
  beforeAll(async () => {
    desk = await HandoverDesk.open();
    await desk.publishLeads();
    records = await manyDuties(desk, 6);
    for (const id of records) {
      const add = {
        step: 'add',
        key: randomUUID(),
        section: 'remarks',
        words: '金库钥匙两把',
        red: false,
        event: false,
      } as const;
      await desk.stepped(id, 'zhoumin', add);
      await desk.sign(id);
    }
  }, 60_000);
  afterAll(() => desk.close());

  const report = async () => (await desk.reader('manager').ask('/api/v1/handovers/chain')).json<HandoverChainReport>();
  const faults = async () =>
    (await report()).faults.map(({ number, fault, handover }) => [number, fault, records.indexOf(handover ?? '') + 1]);
  const forced = async (...statements: string[]) => {
    const triggers = (what: string) => tables.map((table) => `ALTER TABLE ${table} ${what} TRIGGER USER`);
    await desk.api.database.query([...triggers('DISABLE'), ...statements, ...triggers('ENABLE')].join('; '));
  };
  const keep = () => forced(...tables.map((table) => `CREATE TABLE kept_${table} AS SELECT * FROM ${table}`));
  const putBack = () =>
    forced(
      ...['handover_link', 'handover_entry', 'handover'].map((table) => `DELETE FROM ${table}`),
      ...tables.map((table) => `INSERT INTO ${table} SELECT * FROM kept_${table}`),
    );

  test('is named by the number of its record', async () => {
    await keep();
    expect(await report()).toMatchObject({ sound: true, links: 6 });
    const third = records[2] ?? '';
    const found = async (...statements: string[]) => {
      await forced(...statements);
      const named = await faults();
      await putBack();
      expect(await faults()).toEqual([]);
      return named;
    };
    const link = (where: string) => `DELETE FROM handover_link WHERE ${where}`;
    expect(
      await found(`UPDATE handover_link SET body = replace(body, '两把', '一把') WHERE number = 3`),
      'the text',
    ).toEqual([[3, 'changed', 3]]);
    expect(
      await found(
        `UPDATE handover_entry SET words = '金库钥匙一把', search = '金库钥匙一把' WHERE handover_id = '${third}'`,
      ),
      'the text as the search finds it',
    ).toEqual([[3, 'beside', 3]]);
    expect(await found(`DELETE FROM handover_entry WHERE handover_id = '${third}'`), 'entries').toEqual([
      [3, 'beside', 3],
    ]);
    expect(
      await found(`UPDATE handover SET figures = jsonb_set(figures, '{contacts}', '900') WHERE id = '${third}'`),
      'a figure',
    ).toEqual([[3, 'beside', 3]]);
    expect(
      await found(`UPDATE handover_link SET body = replace(body, '"contacts":0', '"contacts":900') WHERE number = 3`),
      'a figure in the text',
    ).toEqual([[3, 'changed', 3]]);
    expect(
      await found(
        `UPDATE handover SET state = 'open', handed = NULL, taken = NULL, signed_at = NULL, number = NULL WHERE id = '${third}'`,
      ),
      'as if it had not been signed',
    ).toEqual([[3, 'beside', 3]]);
    expect(
      await found(`UPDATE handover SET taken = jsonb_set(taken, '{name}', '"别人"') WHERE id = '${third}'`),
      'who signed',
    ).toEqual([[3, 'beside', 3]]);
    expect(await found(link('number = 6')), 'the last one').toEqual([[6, 'cut', 6]]);
    expect(await found(link('number > 3')), 'the last three').toEqual([4, 5, 6].map((n) => [n, 'cut', n]));
    expect(await found(link('number = 3')), 'one out of the middle').toEqual([[3, 'missing', 3]]);
    expect(
      await found(
        link('number = 3'),
        `DELETE FROM handover_entry WHERE handover_id = '${third}'`,
        `DELETE FROM handover WHERE id = '${third}'`,
      ),
      'with all that was kept of it',
    ).toEqual([[3, 'missing', 0]]);
    expect(
      await found(
        link('number = 3'),
        'UPDATE handover_link SET number = -number WHERE number > 3',
        'UPDATE handover_link SET number = -number - 1 WHERE number < 0',
      ),
      'and the rest moved up',
    ).toEqual([
      [3, 'changed', 4],
      [4, 'changed', 5],
      [5, 'changed', 6],
      [6, 'cut', 6],
    ]);
    expect(
      await found(
        'UPDATE handover_link SET number = -number WHERE number IN (3, 4)',
        'UPDATE handover_link SET number = 7 + number WHERE number < 0',
      ),
      'two in the other order',
    ).toEqual([
      [3, 'changed', 4],
      [4, 'changed', 3],
      [5, 'unlinked', 5],
    ]);
  }, 60_000);

  test('is named too where the head was put back to an older one, and where a record only says that it was signed', async () => {
    const file = await desk.api.app.get(HeadFile, { strict: false }).place();
    const kept = readFileSync(file, 'utf8');
    const rows = await desk.api.database.query<{ mac: string }>('SELECT mac FROM handover_link WHERE number = 4');
    writeFileSync(file, JSON.stringify({ number: 4, mac: rows[0]?.mac }));
    expect(await faults()).toEqual([5, 6].map((n) => [n, 'unheaded', n]));
    writeFileSync(file, kept);
    await forced(
      `INSERT INTO handover SELECT (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(), 'duty', 'false', 'number', 9))).*
       FROM handover h WHERE number = 6`,
    );
    const { faults: named } = await report();
    expect(named).toMatchObject([{ number: 9, fault: 'beside', handover: expect.any(String) as string }]);
  });
});

describe('two leads of the incoming duty', () => {
  let desk: HandoverDesk;
  beforeAll(async () => {
    desk = await HandoverDesk.open();
    await desk.publish(desk.shift('1', desk.turn), desk.shift('2', desk.relief), desk.shift('4', desk.relief));
  });
  afterAll(() => desk.close());

  test('who sign at once: one wins, the other is told how it stands; and so two pages of one lead', async () => {
    const won = new Set<string>();
    const records = await manyDuties(desk, 20);
    for (const [round, id] of records.entries()) {
      const handed = await desk.stepped(id, 'zhoumin', { step: 'hand-over' });
      expect(handed.head.leads.incoming.map(({ account }) => account).sort()).toEqual(['qian', 'zhaolei']);
      const asked = { step: 'take-over', version: handed.head.version } as const;
      const two = round % 4 === 3 ? ['qian', 'qian'] : round % 2 === 0 ? ['zhaolei', 'qian'] : ['qian', 'zhaolei'];
      const ends = (await Promise.all(two.map((by) => desk.step(id, by, asked)))).map((end) => end.json<HandoverEnd>());
      expect(ends.map(({ done }) => done).sort()).toEqual(['done', 'overtaken']);
      const winner = two[ends.findIndex(({ done }) => done === 'done')] ?? '';
      won.add(winner);
      for (const { handover } of ends)
        expect(handover.head).toMatchObject({ state: 'signed', signed: { incoming: { account: winner } } });
    }
    expect((await desk.reader('manager').ask('/api/v1/handovers/chain')).json<HandoverChainReport>()).toMatchObject({
      ...{ sound: true, links: 20 },
    });
    process.stdout.write(`won by ${[...won].join(' and ')}\n`);
  }, 60_000);
});
