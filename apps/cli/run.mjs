import { spawn } from 'node:child_process';
import { root } from './place.mjs';

/**
 * Runs a program to its end and answers its exit code. Its stdout goes to our stderr unless told otherwise.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/**
 * A program of an installed package, run by this Node.
 * @param {string} path below `node_modules`
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export const runPackage = (path, args, options) =>
  run(process.execPath, [`${root}node_modules/${path}`, ...args], options);

/**
 * Only what a program says on stderr is shown.
 * @type {import('node:child_process').StdioOptions}
 */
export const errorsOnly = ['ignore', 'ignore', 2];
