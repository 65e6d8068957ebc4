import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './place.mjs';

const allowed = /^(MIT|MIT-0|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|BSD|ISC|0BSD|CC-BY-4\.0|CC-BY-3\.0)$/;
/** Used unmodified at build time only. */
const allowedInTools = /^MPL-2\.0$/;

/**
 * What stands where a package's own statement does not fit the list: each looked at by hand.
 * @type {Record<string, string>}
 */
const examined = {
  busboy: 'none stated', // MIT in its LICENSE file
  streamsearch: 'none stated', // MIT in its LICENSE file
  prepin: 'Unlicense', // given to the public domain; date-holidays names it for its own build
  'xmlhttprequest-ssl': 'none stated', // MIT in its LICENSE file
};

/** Packages of the lockfile whose licence is not on the list, one line each. */
export function foreignLicences() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  /** @type {string[]} */
  const foreign = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const name = path.replace(/^.*node_modules\//, '');
    const licence = entry.license ?? licenceOf(path) ?? 'none stated';
    if (examined[name] === licence || fits(licence, isTool(name, entry))) continue;
    foreign.push(`${name}@${entry.version}: ${licence}`);
  }
  return foreign;
}

/**
 * An expression fits if one side of each OR, or all sides of an AND, do.
 * @param {string} licence
 * @param {boolean} tool
 */
function fits(licence, tool) {
  const one = (/** @type {string} */ id) => allowed.test(id) || (tool && allowedInTools.test(id));
  const bare = licence.replace(/[()]/g, '');
  return bare.split(' OR ').some((side) => side.split(' AND ').every((id) => one(id.trim())));
}

/**
 * @param {string} name
 * @param {{ dev?: boolean }} entry
 */
const isTool = (name, entry) => entry.dev === true || name.startsWith('lightningcss');

/** @param {string} path */
function licenceOf(path) {
  try {
    const stated = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
    return typeof stated.license === 'string' ? stated.license : stated.license?.type;
  } catch {
    return undefined;
  }
}
