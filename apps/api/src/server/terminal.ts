import { OperatorError, speaksChinese } from '../platform/environment';

const chinese = speaksChinese(process.env);

/** A line for the operator, on stderr, in the terminal's language. */
export function say(zh: string, en: string): void {
  process.stderr.write(`${chinese ? zh : en}\n`);
}

/** What everybody at the terminal has to find: in both languages. */
export function sayBoth(zh: string, en: string): void {
  process.stderr.write(`${zh}\n${en}\n`);
}

/** The one sentence of something that only the operator can put right. */
export function sayTrouble(error: OperatorError): void {
  say(error.zh, error.en);
}
