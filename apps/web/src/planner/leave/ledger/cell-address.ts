const letters = 26;

/** As spreadsheets name it: `B7`, `AA12`. Columns count from 0, rows from 1. */
export function cellAddress(column: number, row: number): string {
  let name = '';
  for (let left = column; left >= 0; left = Math.floor(left / letters) - 1)
    name = String.fromCharCode(65 + (left % letters)) + name;
  return `${name}${row}`;
}
