import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Keys, seal, unseal } from '.';
import { Environment, OperatorError } from '../environment';
import { readKeyFile } from './key-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zhiban-key-'))));

const keysOf = (file: string) => {
  const keys = new Keys(Environment.read({ KEY_FILE: file }));
  keys.onModuleInit();
  return keys;
};

describe('the key file', () => {
  test('is made on the first start, for its owner alone, and stays', () => {
    const file = join(folder, 'of-its-own', 'key');
    const first = readKeyFile(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(first.open).toBe(false);
    expect(readKeyFile(file).key.reveal()).toBe(first.key.reveal());
    expect(readdirSync(join(folder, 'of-its-own'))).toEqual(['key']);
    expect(JSON.stringify(first)).not.toContain(first.key.reveal());
  });

  test('lies beside the data, not in them, where nothing else is said', () => {
    expect(Environment.read({ DATA_DIR: '/var/lib/zhiban' }).keyFile).toBe('/var/lib/zhiban.key');
  });

  test('that others may read is told', () => {
    const file = join(folder, 'key');
    readKeyFile(file);
    chmodSync(file, 0o644);
    expect(readKeyFile(file).open).toBe(true);
  });

  test('that is none, or cannot be made, is said to the operator, and what stands there is left as it is', () => {
    const file = join(folder, 'key');
    writeFileSync(file, 'not a key\n');
    expect(() => readKeyFile(file)).toThrow(OperatorError);
    expect(readFileSync(file, 'utf8')).toBe('not a key\n');
    expect(() => readKeyFile(join(file, 'below'))).toThrow(/KEY_FILE/);
  });
});

describe('what is sealed', () => {
  const about = 'certificate 1';

  test('opens with the key of its purpose, for what it is about', () => {
    const key = keysOf(join(folder, 'key')).for('certificates');
    const sealed = seal(key, Buffer.from('病历'), about);
    expect(unseal(key, sealed, about).toString()).toBe('病历');
    expect(sealed.includes('病历')).toBe(false);
    expect(seal(key, Buffer.from('病历'), about)).not.toEqual(sealed);
  });

  test('does not open for another purpose, another thing, another file, or with a bit changed', () => {
    const keys = keysOf(join(folder, 'key'));
    const sealed = seal(keys.for('certificates'), Buffer.from('x'), about);
    expect(() => unseal(keys.for('something else'), sealed, about)).toThrow();
    expect(() => unseal(keys.for('certificates'), sealed, 'certificate 2')).toThrow();
    expect(() => unseal(keysOf(join(folder, 'other')).for('certificates'), sealed, about)).toThrow();
    const bent = Buffer.from(sealed);
    bent[bent.length - 1] = (bent.at(-1) ?? 0) ^ 1;
    expect(() => unseal(keys.for('certificates'), bent, about)).toThrow();
  });
});
