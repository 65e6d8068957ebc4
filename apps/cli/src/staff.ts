import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { Refusal } from './refusal';
import { readCases } from './staff-cases';
import { staffedCase, staffColumns } from './staff-columns';

interface Out {
  write(text: string): unknown;
}

const mostBytes = 64 * 2 ** 20;

/**
 * `staff CASES.csv [--out OUT.csv]`: what so many agents lead to, and how many are required, for each row. The whole
 * answer or, with one sentence on `err`, nothing. Returns the exit code.
 */
export async function runStaff(words: readonly string[], out: Out, err: Out): Promise<number> {
  try {
    const { file, to } = parseWords(words);
    const cases = readCases(await textOf(file), file);
    const rows = [staffColumns, ...cases.map(staffedCase)];
    const text = rows.map((row) => row.map(cell).join(',')).join('\n');
    if (to === null) out.write(`${text}\n`);
    else await writeWhole(to, `${text}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    err.write(`${error.message}\n`);
    return 1;
  }
}

function parseWords(words: readonly string[]): { file: string; to: string | null } {
  const rest = [...words];
  const flag = rest.indexOf('--out');
  let to: string | null = null;
  if (flag >= 0) {
    to = rest.splice(flag, 2)[1] ?? null;
    if (to === null) throw new Refusal('--out 之后缺少文件名', '--out needs the name of a file');
  }
  const [file, ...more] = rest;
  if (file === undefined || file.startsWith('--') || more.length > 0) {
    throw new Refusal(
      '请给出一个算例文件：staff CASES.csv [--out OUT.csv]',
      'Name one file: staff CASES.csv [--out OUT.csv]',
    );
  }
  return { file, to };
}

async function textOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Refusal(`没有这个文件：${path}`, `There is no file ${path}`);
  if (found.size > mostBytes) {
    throw new Refusal(`文件太大（上限 64 MB）：${path}`, `${path} is larger than 64 MB`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    throw new Refusal(`不是 UTF-8 文本：${path}`, `${path} is not UTF-8 text`);
  }
}

/** What stood there stays until the new answer is whole. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Refusal(`写不了文件 ${path}：${String(error)}`, `${path} cannot be written: ${String(error)}`);
  }
}

const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
