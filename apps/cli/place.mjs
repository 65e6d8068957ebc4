import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The terminal's language, from the usual variables. */
export const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

/**
 * One sentence in the terminal's language.
 * @param {string} zh
 * @param {string} en
 */
export const say = (zh, en) => (chinese ? zh : en);

/**
 * Progress goes to stderr, so that commands whose answer is on stdout stay clean.
 * @param {string} line
 */
export const progress = (line) => void process.stderr.write(`${line}\n`);
