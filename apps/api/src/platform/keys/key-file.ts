import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperatorError, Secret } from '../environment';

const bytesOfKey = 32;

export interface KeyFile {
  key: Secret;
  /** Others on the machine may read it. */
  open: boolean;
}

/** The key of the machine, which is kept apart from its data. It is made where there is none yet, readable by its owner alone. */
export function readKeyFile(path: string): KeyFile {
  try {
    const key = read(path) ?? made(path);
    return { key: new Secret(key), open: (statSync(path).mode & 0o077) !== 0 };
  } catch (error) {
    if (error instanceof OperatorError || !(error instanceof Error)) throw error;
    throw trouble(path, (error as NodeJS.ErrnoException).code ?? error.name);
  }
}

function read(path: string): string | null {
  const text = textOf(path);
  if (text === null) return null;
  const key = text.trim();
  if (Buffer.from(key, 'base64url').length !== bytesOfKey || !/^[\w-]+$/.test(key)) throw trouble(path, 'EFORMAT');
  return key;
}

/** Whole or not at all: of two servers that begin at once both have the same one. */
function made(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(bytesOfKey).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  const key = read(path);
  if (key === null) throw trouble(path, 'ENOENT');
  return key;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const trouble = (path: string, why: string): OperatorError =>
  new OperatorError(
    `KEY_FILE 指定的密钥文件 ${path} 无法使用（${why}）。`,
    `The key file ${path} of KEY_FILE cannot be used (${why}).`,
  );
