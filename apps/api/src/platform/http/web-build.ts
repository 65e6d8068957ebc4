import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const mark = /<meta name="zhiban-build" content="([^"]+)"/;

/** Which build of the pages this server hands out, as they themselves know it. */
export class WebBuild {
  /** Of a program that hands out no pages. */
  static readonly none = new WebBuild(null);

  private constructor(readonly id: string | null) {}

  static at(root: string): WebBuild {
    const page = join(root, 'index.html');
    return new WebBuild(existsSync(page) ? (mark.exec(readFileSync(page, 'utf8'))?.[1] ?? null) : null);
  }
}
