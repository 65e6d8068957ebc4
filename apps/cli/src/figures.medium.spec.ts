import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { runFigures } from './figures';

const captures = fileURLToPath(new URL('../../../libs/acd/ami/captures/', import.meta.url));
const capture = (name: string) => join(captures, name, 'ami.jsonl.gz');
const scratch = () => mkdtempSync(join(tmpdir(), 'figures-'));

interface Counted {
  [field: string]: unknown;
}
interface Figures {
  queues: Record<string, Counted>;
  agents: Record<string, Counted>;
  [field: string]: unknown;
}
interface CaptureFigures extends Figures {
  sections: Figures[];
}

async function run(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runFigures(words, { write: (text) => out.push(text) }, { write: (text) => err.push(text) });
  return { code, out: out.join(''), err: err.join('') };
}

const figuresOf = async (...words: string[]) => JSON.parse((await run(...words)).out) as CaptureFigures;
const expected = (name: string, file: string) =>
  JSON.parse(readFileSync(join(captures, name, file), 'utf8')) as Figures;

/** What only the exchange's own log or its own counters know. */
const logOnly = ['asterisk_counters_since_last_start'];
/** Pauses and memberships that began before the section, which the log has forgotten. */
const forgotten = ['member_s_any_queue_dynamic', 'pause_s_any_queue'];

const without = (fields: string[], from: Counted): Counted =>
  Object.fromEntries(Object.entries(from).filter(([field]) => !fields.includes(field)));

function expectAgreement(found: Figures, oracle: Figures, leftOut: string[] = []): void {
  for (const kind of ['queues', 'agents'] as const) {
    for (const [name, figures] of Object.entries(oracle[kind])) {
      expect(found[kind][name], name).toMatchObject(without([...logOnly, ...leftOut], figures));
    }
  }
  expect(found.total).toEqual(oracle.total);
}

describe('figures of a recorded feed', () => {
  test.each(['small', 'crash'])('%s agrees with the exchange’s own log in every figure', async (name) => {
    const oracle = expected(name, 'expected.json');
    const found = await figuresOf(capture(name));
    expectAgreement(found, oracle);
    expect(found.open_at_end).toEqual(oracle.open_at_end);
    expect(found.lost_at_restart).toEqual(oracle.lost_at_restart);
  });

  test.each(['crash', 'reconnect'])('%s after its last restart agrees, but for what the log forgot', async (name) => {
    const { sections } = await figuresOf(capture(name));
    const last = sections.at(-1);
    expect(last).toMatchObject({ gap_before_s: expect.any(Number) as number });
    if (last) expectAgreement(last, expected(name, 'expected_since_restart.json'), forgotten);
  });

  test('reconnect has a section for each link, with the gap before it', async () => {
    const { sections } = await figuresOf(capture('reconnect'));
    expect(sections.map((section) => Math.round(Number(section.gap_before_s ?? 0)))).toEqual([0, 15, 1]);
  });

  test('the sections add up to the whole file', async () => {
    const { sections, total } = await figuresOf(capture('reconnect'));
    const sum = (field: string) =>
      sections.reduce((all, section) => all + ((section.total as Record<string, number>)[field] ?? NaN), 0);
    const fields = Object.keys(total as object);
    expect(Object.fromEntries(fields.map((field) => [field, sum(field)]))).toEqual(total);
  });

  test('a plain file gives what the gzipped one gives, and every formula is there at 10 and 20 s', async () => {
    const plain = join(scratch(), 'ami.jsonl');
    writeFileSync(plain, gunzipSync(readFileSync(capture('small'))));
    const found = await figuresOf(plain);
    expect(found).toEqual(await figuresOf(capture('small')));
    expect(found.queues.sales?.formulas).toEqual({
      10: {
        'SL-ENTERED': 0.7391,
        'SL-NO-OVERFLOW': 0.8095,
        'SL-NO-SHORT': 0.85,
        'SL-ANSWERED': 0.85,
        'SL-WITHIN': 0.8571,
        'SL-NO-EARLY': 0.85,
        'SL-LIVE': 0.7391,
      },
      20: {
        'SL-ENTERED': 0.8696,
        'SL-NO-OVERFLOW': 0.9524,
        'SL-NO-SHORT': 1,
        'SL-ANSWERED': 1,
        'SL-WITHIN': 1,
        'SL-NO-EARLY': 1,
        'SL-LIVE': 0.8696,
      },
    });
  });
});

describe('settings', () => {
  let folder: string;
  const settingsFile = (text: string) => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, text);
    return path;
  };
  beforeAll(() => {
    folder = scratch();
  });

  test('a shorter bound of short abandons counts fewer of them', async () => {
    const some = settingsFile('{"defaultRule":{"shortAbandonSeconds":3}}');
    const shorts = async (...words: string[]) =>
      (await figuresOf(capture('small'), ...words)).queues.sales?.short_abandoned;
    expect([await shorts(), await shorts('--settings', some)]).toEqual([1, 0]);
  });

  test.each([
    ['{"defaultRule":{"targetSeconds":0}}', 'defaultRule.targetSeconds'],
    ['{"timeZone":"Mars/Olympus"}', 'timeZone'],
    ['{"colour":"red"}', 'colour'],
    ['{', 'JSON'],
  ])('%s is refused in one sentence that names it', async (text, named) => {
    const { code, out, err } = await run(capture('small'), '--settings', settingsFile(text));
    expect([code, out]).toEqual([1, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(named);
  });
});

test.each([
  [['nowhere/ami.jsonl']],
  [[]],
  [[captures]],
  [[capture('small'), '--settings']],
  [[capture('small'), '--settings', 'nowhere.json']],
  [[capture('small'), 'another.jsonl']],
])('%j is refused in one sentence', async (words) => {
  const { code, out, err } = await run(...words);
  expect([code, out]).toEqual([1, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
});
