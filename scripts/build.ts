/**
 * `npm run build`: renders `content/` to static pages, then adds the search index.
 * `--out DIR` builds elsewhere than in `dist`; `--cache DIR` keeps Astro's cache apart,
 * so that two builds can run at the same time: for that, DIR must lie inside the project,
 * because Astro keeps what it works on beside a folder inside and in one place else.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { registryReady } from './command/registry-ready.ts';
import { buildSearchIndex } from './index/index.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, cache: { type: 'string' } },
});

if (!(await registryReady())) process.exit(1);
await build({
  outDir: values.out,
  logLevel: 'warn',
  ...(values.cache === undefined ? {} : { cacheDir: values.cache }),
});
await buildSearchIndex(resolve(values.out));
