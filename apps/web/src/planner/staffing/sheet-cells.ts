/** What a cell of the day holds: contacts, or seconds of handling time (`null`: not known). */
export interface DayCells {
  contacts: readonly number[];
  ahtSeconds: readonly (number | null)[];
}
export const sheetColumns = ['contacts', 'ahtSeconds'] as const;
export type SheetColumn = (typeof sheetColumns)[number];

export const most = { contacts: 100_000, ahtSeconds: 14_400 } as const;

/** A cell as it was typed or pasted: `1,234`, `180`, `3:20` for a time. `undefined`: no such value. */
export function cellValue(text: string, column: SheetColumn): number | null | undefined {
  const typed = text.trim().replace(/[,\s，]/g, '');
  if (typed === '') return column === 'contacts' ? 0 : null;
  const clock = column === 'ahtSeconds' && /^(\d+)[:：](\d{2})$/.exec(typed);
  const value = clock ? Number(clock[1]) * 60 + Number(clock[2]) : Number(typed);
  if (!Number.isFinite(value) || value > most[column]) return undefined;
  if (column === 'ahtSeconds') return value >= 1 ? value : undefined;
  return value >= 0 ? value : undefined;
}

/** `column: null`: beside or below the sheet. */
export interface RefusedCell {
  row: number;
  column: SheetColumn | null;
}

export interface Written {
  cells: DayCells;
  /** Cells of the text that are no such value, and those below the last interval. */
  refused: number;
  /** The first of them. */
  first: RefusedCell | null;
}

/** A block of a spreadsheet, written from a cell on to the right and downwards. */
export function pasted(cells: DayCells, text: string, row: number, column: SheetColumn): Written {
  const next = { contacts: [...cells.contacts], ahtSeconds: [...cells.ahtSeconds] };
  let refused = 0;
  let first: RefusedCell | null = null;
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  lines.forEach((line, down) => {
    line.split('\t').forEach((cell, right) => {
      const into = sheetColumns[sheetColumns.indexOf(column) + right];
      const at = row + down;
      const value = into && cellValue(cell, into);
      if (!into || value === undefined || at >= next.contacts.length) {
        refused += 1;
        first ??= { row: at, column: at < next.contacts.length && into ? into : null };
      } else if (into === 'contacts') next.contacts[at] = value ?? 0;
      else next.ahtSeconds[at] = value;
    });
  });
  return { cells: next, refused, first };
}

/** The value of a cell in all cells below it. */
export function filledDown(cells: DayCells, row: number, column: SheetColumn): DayCells {
  const own = cells[column];
  return { ...cells, [column]: own.map((value, at) => (at > row ? own[row] : value)) };
}

export const sameCells = (a: DayCells, b: DayCells): boolean =>
  sheetColumns.every((column) => a[column].every((value, at) => value === b[column][at]));
