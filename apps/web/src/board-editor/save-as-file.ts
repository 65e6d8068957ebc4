import type { BoardFile } from '@zhiban/wire';

/** Hands the board to the reader as a JSON file. */
export function saveAsFile(file: BoardFile): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `${file.name.en}.board.json` });
  link.click();
  URL.revokeObjectURL(url);
}
