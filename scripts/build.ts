/**
 * `npm run build`: renders `content/` to static pages, adds the search index, and writes
 * the ledger of addresses. The site is made aside and takes its place only when no address
 * that was ever published would be lost or lead to another text: until then the site and
 * the ledger that stand are left alone.
 *
 * `--out DIR` builds elsewhere than in `dist`; `--cache DIR` keeps Astro's cache apart,
 * so that two builds can run at the same time. `--ledger write|check|keep` writes the
 * ledger, fails where it is not what would be written (for CI), or leaves it (as usual, until the first ledger is committed).
 */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { ledgerAfter, ledgerIsFresh } from './addresses/index.ts';
import { writeLedgerFile } from './addresses/ledger-file.ts';
import { replaceSite, workshopOf } from './addresses/replace-site.ts';
import { registryReady } from './command/registry-ready.ts';
import { buildSearchIndex } from './index/index.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    cache: { type: 'string' },
    ledger: { type: 'string', default: 'keep' },
  },
});
if (!['write', 'check', 'keep'].includes(values.ledger)) {
  console.error('--ledger write|check|keep');
  process.exit(2);
}

if (!(await registryReady())) process.exit(1);
const site = workshopOf(values.out);
await rm(site, { recursive: true, force: true });
await build({
  outDir: site,
  logLevel: 'warn',
  ...(values.cache === undefined ? {} : { cacheDir: values.cache }),
});

const ledger = await ledgerAfter(site);
if (ledger === undefined || (values.ledger === 'check' && !(await ledgerIsFresh(ledger)))) {
  await rm(site, { recursive: true, force: true });
  process.exit(1);
}
await buildSearchIndex(site);
await replaceSite(site, resolve(values.out));
if (values.ledger === 'write' && (await writeLedgerFile(ledger)))
  console.log('网址簿 addresses.txt 已更新，请与其他改动一并提交。');
