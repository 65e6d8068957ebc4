import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { root } from './place.mjs';

await ensureBuilt();
await import(pathToFileURL(`${root}dist/api/main.js`).href);
