/** A spreadsheet takes a text that begins so for a formula; a mark before it says that it is text. */
const formulaStart = /^[=+\-@]/;
const marked = /^'[=+\-@']/;

export const harmless = (cell: string): string => (formulaStart.test(cell) || marked.test(cell) ? `'${cell}` : cell);

/** The text that was made harmless. */
export const unmarked = (cell: string): string => (marked.test(cell) ? cell.slice(1) : cell);
