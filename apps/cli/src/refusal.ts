/** What the person at the keyboard can put right; said in one line, in both languages. */
export class Refusal extends Error {
  constructor(zh: string, en: string) {
    super(`${zh} · ${en}`.replaceAll(/\s*\n\s*/g, ' '));
  }
}
