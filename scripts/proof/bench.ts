/**
 * `npm run bench`: its parts one after another, or those named: `npm run bench -- convert`,
 * `npm run bench -- links`.
 *
 * build: what it takes to convert archives of 50, 350 and 1,700 invented circulars, to build the
 * site and its index, from nothing and after a change, beside Hugo and Eleventy where they are at
 * hand; ends with 1 where a limit does not hold. Half an hour and more; only where it is named.
 * `--sizes 50,350` other numbers of circulars. `--small`: 50 alone. `--eleventy DIR`: where Eleventy was
 * installed (`npm install @11ty/eleventy` in a folder apart).
 *
 * convert: throughput, growth and memory of the whole conversion, and texts of extreme
 * sizes; ends with 1 where a limit does not hold. `--small`: without the extremes.
 *
 * formats: the converter held against that of another checkout of this project (`--against DIR`), format by
 * format, by seconds of processor; with `--files DIR` on the circulars of a folder too. Only where it is named.
 *
 * links: how right the related measures are, by the pairs that were judged (bench/judged),
 * and how fast they and the instruments, references and terms are found. `--small`: in this archive alone. `--sizes 10000` other sizes.
 *
 * search: how well and how fast the search answers, for this archive and for
 * 10,000 and 50,000 invented measures, beside Pagefind as it comes and MiniSearch as
 * VitePress sets it up, with the limits that ours must keep; ends with 1 where one does not hold.
 * `--small`: this archive alone. `--sizes 10000` other sizes. `--alone`: without the others.
 *
 * ocr: how rightly scans of the circulars of this archive are recognised, what is marked as
 * doubtful, seconds and memory a page; takes a quarter of an hour. `--small`: every fourth page.
 * `--circular ID`: one of them alone.
 *
 * readers: how well what readers typed and judged is answered: queries and names of places in the JSON
 * files of a folder (`--files DIR`), as bench/readers has them. Only where it is named.
 *
 * paper: seconds that each circular of this archive takes to become a PDF.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { misused, optionsOr } from '../command/options.ts';
import { benchArchive, printHead } from './bench/archive.ts';
import { withBrowser } from './bench/browser.ts';
import { benchBuild } from './bench/build/index.ts';
import { benchConverter } from './bench/convert.ts';
import { benchFormats } from './bench/formats.ts';
import { gradedQueries } from './bench/graded.ts';
import { benchLinks } from './bench/links.ts';
import { benchOcr } from './bench/ocr.ts';
import { benchPaper } from './bench/paper.ts';
import { benchReaders } from './bench/readers.ts';
import { buildSite } from './browser/build-site.ts';

const PARTS = ['convert', 'links', 'search', 'paper', 'ocr'];
/** Take so long, or ask for so much, that they are run where they are asked for by name only. */
const BY_NAME = ['build', 'formats', 'readers'];
const USAGE = `usage: npm run bench -- [PART]... [--small] [--sizes N,N] [--site DIR]
parts: ${PARTS.join(', ')}; by name only: ${BY_NAME.join(', ')}
  --small  this archive alone, no texts of extreme sizes
  --sizes  measures of the invented archives, by default 10000,50000; of build circulars, 50,350,1700
  --circular  of the scans those of one circular alone
  --eleventy  folder in which Eleventy is installed, by default this one
  --against  of formats: a folder with another checkout, its packages installed
  --files  of formats: a folder of circulars; of readers: a folder of what they judged
  --without-updates  of build nothing but from nothing
  --alone  of the ways of searching ours alone
  --site   a built site to measure instead of a fresh one`;
const { values, positionals } = optionsOr(USAGE, {
  allowPositionals: true,
  options: {
    small: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    eleventy: { type: 'string', default: '.' },
    'without-updates': { type: 'boolean', default: false },
    site: { type: 'string' },
    against: { type: 'string' },
    files: { type: 'string' },
    alone: { type: 'boolean', default: false },
    circular: { type: 'string' },
  },
});
const parts = positionals.length > 0 ? positionals : PARTS;
const sizesOr = (usual: string): number[] => (values.sizes ?? usual).split(',').map(Number);
const sizes = values.small ? [] : sizesOr('10000,50000');
const unknown = parts.find((part) => !BY_NAME.includes(part) && !PARTS.includes(part));
if (unknown !== undefined) misused(`no such part: ${unknown}\n${USAGE}`);
if (sizes.some((size) => !(size > 0))) misused(`no such sizes: ${values.sizes}\n${USAGE}`);
if (parts.includes('build')) {
  const { eleventy, 'without-updates': withoutUpdates } = values;
  const circulars = sizesOr(values.small ? '50' : '50,350,1700');
  if (!(await benchBuild({ sizes: circulars, eleventy, updates: !withoutUpdates }))) process.exitCode = 1;
}
if (parts.includes('convert') && !(await benchConverter({ extremes: !values.small }))) process.exitCode = 1;
if (parts.includes('formats')) {
  if (values.against === undefined) misused(`formats needs --against\n${USAGE}`);
  await benchFormats(values.against, values.files);
}
if (parts.includes('links')) await benchLinks(sizes);
if (parts.includes('ocr') && !(await benchOcr({ small: values.small, only: values.circular })))
  process.exitCode = 1;
if (parts.some((part) => ['search', 'paper', 'readers'].includes(part))) {
  const folder = resolve('node_modules', '.cache', 'bench');
  await mkdir(folder, { recursive: true });
  const dist = values.site ?? join(folder, 'site', 'dist');
  if (values.site === undefined) await buildSite(dist);
  if (parts.includes('search')) await benchSearch(dist, folder);
  if (parts.includes('paper')) await benchPaper(dist);
  if (parts.includes('readers')) {
    const { files } = values;
    if (files === undefined) misused(`readers needs --files\n${USAGE}`);
    await withBrowser((browser) => benchReaders(browser, dist, files));
  }
}

async function benchSearch(dist: string, folder: string): Promise<void> {
  await withBrowser(async (browser) => {
    await gradedQueries(browser, dist);
    printHead();
    const common = { dist, folder, alone: values.alone };
    const kept = [await benchArchive(browser, { name: 'this archive', ...common })];
    for (const size of sizes)
      kept.push(await benchArchive(browser, { name: `${size} invented`, size, ...common }));
    if (kept.includes(false)) process.exitCode = 1;
  });
}
