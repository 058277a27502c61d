/**
 * `npm run build`: renders `content/` to static pages, then adds the search index and the
 * map of the site. `--out DIR` builds elsewhere than in `dist`; `--cache DIR` keeps Astro's
 * cache apart, so that two builds can run at the same time: for that, DIR must lie inside
 * the project, because Astro keeps what it works on beside a folder inside and in one place
 * else. `--site URL` says where the site will be served, for formats that must name it.
 */
import { resolve } from 'node:path';
import { build } from 'astro';
import { absoluteFormats } from './build/absolute-formats.ts';
import { buildOptions, USAGE } from './build/options.ts';
import { registryReady } from './command/registry-ready.ts';
import { buildSearchIndex } from './index/index.ts';

const options = buildOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`);
  process.exit(2);
}
const { out, cache, site } = options;

if (!(await registryReady())) process.exit(1);
// Read by src/site-address.ts; what the shell may have set does not count.
process.env.ARCHIVE_SITE = site ?? '';
await build({ outDir: out, logLevel: 'warn', ...(cache === undefined ? {} : { cacheDir: cache }) });
await buildSearchIndex(resolve(out));
console.log(await absoluteFormats(resolve(out), site));
