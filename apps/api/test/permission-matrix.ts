import { roles } from '@zhiban/wire';

export interface MatrixLine {
  /** `METHOD /path` or `MESSAGE name`. */
  name: string;
  /** In the words of the table. */
  who: string;
}

/** `METHOD /path: who`; lines that begin with # explain. */
export function readMatrix(text: string): Map<string, MatrixLine> {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => lineOf(line)).map((line) => [line.name, line]));
}

/** Those who pass, in the words of the table. */
export function whoText(who: readonly string[]): string {
  if (who.length === 0) return 'key';
  if (who.includes('stranger')) return who.length === roles.length + 1 ? 'everyone' : who.join(' ');
  return who.length === roles.length ? 'signed-in' : who.join(' ');
}

function lineOf(line: string): MatrixLine {
  const at = line.lastIndexOf(': ');
  if (at < 0) throw new Error(`The permission matrix has a line without “: ”: ${line}`);
  const words = line
    .slice(at + 2)
    .trim()
    .split(/\s+/);
  // Posts may stand in any order; they are compared in that of `roles`.
  const ordered = roles.filter((role) => words.includes(role));
  const name = line.slice(0, at).replace(/\s+/g, ' ').trim();
  return { name, who: ordered.length > 0 ? ordered.join(' ') : words.join(' ') };
}
