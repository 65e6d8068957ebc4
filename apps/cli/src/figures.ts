import { stat } from 'node:fs/promises';
import { figuresOfCapture } from './figures-of-capture';
import { readSettings } from './figures-settings';
import { Refusal } from './refusal';

interface Out {
  write(text: string): unknown;
}

/** `figures FILE [--settings FILE]`: one JSON object on `out`, or one sentence on `err`. Returns the exit code. */
export async function runFigures(words: readonly string[], out: Out, err: Out): Promise<number> {
  try {
    const { file, settings } = parseWords(words);
    await mustBeFile(file);
    const figures = await figuresOfCapture(file, await readSettings(settings));
    out.write(`${JSON.stringify(figures, null, 1)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    err.write(`${error.message}\n`);
    return 1;
  }
}

function parseWords(words: readonly string[]): { file: string; settings: string | null } {
  const rest = [...words];
  const flag = rest.indexOf('--settings');
  let settings: string | null = null;
  if (flag >= 0) {
    settings = rest.splice(flag, 2)[1] ?? null;
    if (settings === null) throw new Refusal('--settings 之后缺少文件名', '--settings needs the name of a file');
  }
  const [file, ...more] = rest;
  if (file === undefined || file.startsWith('--') || more.length > 0) {
    throw new Refusal(
      '请给出一个录制文件：figures FILE [--settings FILE]',
      'Name one recorded file: figures FILE [--settings FILE]',
    );
  }
  return { file, settings };
}

async function mustBeFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Refusal(`没有这个录制文件：${path}`, `There is no recorded file ${path}`);
  if (!found.isFile()) throw new Refusal(`不是文件：${path}`, `${path} is not a file`);
}
