import { fileURLToPath } from 'node:url';

/** A file of the built product. */
export function inDist(path: string): string {
  return fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
}
