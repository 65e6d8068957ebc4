/** A spreadsheet takes a text that begins so for a formula. */
const looksLikeFormula = /^[=+\-@\t\r]/;

/** Text that a spreadsheet shows and never works out: a mark before it says that it is text. */
export const harmlessText = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text);
