/**
 * `npm run build`: renders `content/` to static pages, adds the search index, the map of the
 * site, and writes the address book. The site is made aside and takes its place only
 * when no address that was ever published would be lost or lead to another text: until then
 * the site and the address book that stand are left alone. What the command takes is in
 * options.ts.
 */
import { realpath, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { archiveFolders, cacheFolder } from '../../archive-folders.ts';
import {
  ADDRESS_BOOK_FILE,
  addressBookText,
  linesOf,
  writeAddressBookFile,
} from '../../publish/address-book/book-file.ts';
import { addressBookAfter, addressBookIsFresh, explained } from '../../publish/address-book/index.ts';
import { canPrint, printPdfs } from '../../publish/pdf/print-pdfs.ts';
import { putBack, replaceSite } from '../../publish/replace-site.ts';
import { buildSearchIndex } from '../../publish/search-index/index.ts';
import { takeDiffering, writeDiffering } from '../../publish/site-tree/differing.ts';
import { NewSite } from '../../publish/site-tree/new-site.ts';
import { takeWorkshop } from '../../publish/site-tree/one-at-a-time.ts';
import { takeTrees, writeTrees } from '../../publish/site-tree/trees.ts';
import { workshopOf } from '../../publish/site-tree/workshop.ts';
import { absoluteFormats } from '../../publish/sitemap/absolute-formats.ts';
import { writeFault } from '../convert/folders.ts';
import { isHalfWritten } from '../convert/half-written.ts';
import { registryReady } from '../registry-ready.ts';
import { inWords } from './differences.ts';
import { buildOptions, USAGE } from './options.ts';
import { endWithOverseer, letGo, mayReplace, tell } from './overseer.ts';
import { buildPages } from './pages/build-pages.ts';
import { projectFolderFault } from './project-folder.ts';
import { showSteps } from './show-step.ts';
import { sourceFilesAtHand } from './source-files.ts';
import { inputsOfSite, noteBuild, unchangedSince } from './unchanged.ts';
import { endWithWord } from './write-faults.ts';
import { zipSite } from './zip-site.ts';

const options = buildOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`);
  process.exit(2);
}
const unfit = projectFolderFault(resolve('.'));
if (unfit !== undefined) {
  console.error(unfit);
  process.exit(2);
}
const { out, cache, site: address } = options;
endWithWord(out);
const { step, end } = showSteps();
endWithOverseer();
// A link to where the site lies stays a link.
const standing = await realpath(out).catch(() => resolve(out));
const workshop = workshopOf(out);
const other = takeWorkshop(workshop);
if (other !== undefined) {
  console.error(
    `“${out}”正由另一个程序（进程 ${other}）生成，这一次没有做任何事。
  处理：请等它结束再运行；如果确实没有别的程序在生成，请删去 ${workshop.taken}，再运行一次。`,
  );
  process.exit(1);
}
await putBack(workshop, standing);
step('核对登记文件和原件');

// What is packed or printed besides is made each time.
const inputs = options.pdf || options.zip ? undefined : await inputsOfSite(options);
const bookBefore = await addressBookText();
const last = unchangedSince(workshop, inputs, bookBefore, standing);
if (last !== undefined) {
  for (const reminder of last.reminders) console.error(reminder);
  if (!(await mayReplace())) process.exit(1);
  letGo();
  console.log(inWords({ added: 0, changed: 0, gone: 0, same: last.files }));
  for (const words of last.told) console.log(words);
  process.exit(0);
}

if (!(await registryReady())) process.exit(1);
if (options.pdf && !(await canPrint())) process.exit(1);
const before = linesOf(bookBefore);
if (before === undefined) process.exit(1);
const reminders: string[] = [];
const remind = (reminder: string): void => {
  console.error(reminder);
  reminders.push(reminder);
};
if (!(await sourceFilesAtHand(before, archiveFolders(), remind))) process.exit(1);
const { content } = archiveFolders();
if (isHalfWritten(content)) {
  console.error(
    `${content}/ 只写了一半：转换还没有完，或者中途停了。网站没有生成，原来的网站没有改动。\n  处理：请运行 npm run convert，再运行一次。`,
  );
  process.exit(1);
}
// Read by src/site-address.ts; what the shell may have set does not count.
process.env.ARCHIVE_SITE = address ?? '';
// Read by src/pdf-built.ts: pages link to PDFs only where some will be there.
process.env.ARCHIVE_PDF = options.pdf ? '1' : '';
const site = new NewSite(workshop.site, standing, takeDiffering(workshop), takeTrees(workshop, standing));
const pages = await buildPages(site, workshop, { standing, cache, progress: step });
end();
if (pages === undefined) process.exit(1);
site.clear();

step('核对网址簿');
const addressBook = await addressBookAfter(site.folder, before, { ...pages.known, files: site.files });
if (typeof addressBook !== 'string') {
  console.error(await explained(addressBook));
  tell({ kind: 'refused', problems: addressBook });
  process.exit(1);
}
if (options.addresses === 'check' && !(await addressBookIsFresh(addressBook))) process.exit(1);
step('编检索');
const { added } = workshop;
await rm(added, { recursive: true, force: true });
// Nothing may be written into files of the site.
await buildSearchIndex(site.folder, added, cacheFolder('search-places'));
step(options.pdf ? '制 PDF' : '写网站地图');
const told = await absoluteFormats(site.folder, added, address);
const toldOfPdfs = await printPdfs(site.folder, added, options.pdf, address);
await site.placeAll(added);
const differences = site.differences();
step('换上新网站');
if (!(await mayReplace())) process.exit(1);
letGo();
let isSwapped = false;
try {
  isSwapped = await replaceSite(workshop, standing);
} catch (error) {
  const reason = writeFault(error, out);
  if (reason === undefined) throw error;
  console.error(
    `${reason}\n  新网站已经生成，还没有放到 ${out}。处理：请关闭正在使用其中文件的程序，再运行一次。`,
  );
  process.exit(1);
}
try {
  writeDiffering(workshop, isSwapped ? site.differing() : []);
  if (isSwapped) writeTrees(workshop, standing, site.trees());
  await pages.remember();
} catch (error) {
  // Without what is kept the next build takes longer, and no more.
  if (writeFault(error) === undefined) throw error;
}
console.log(inWords(differences));
if (options.addresses === 'write' && (await addressBookWritten(addressBook)))
  console.log(
    before.length > 0
      ? '网址簿 addresses.txt 已更新，请与其他改动一并提交。'
      : `原来没有网址簿，当作第一次公布，已写入 ${ADDRESS_BOOK_FILE}，请与其他改动一并提交。\n以前公布过的，请先取回原来的网址簿（git checkout ${ADDRESS_BOOK_FILE}），再运行一次：没有它，以前的网址和指纹就无从核对。`,
  );
const toldLast = [told, toldOfPdfs];
for (const words of toldLast) console.log(words);
if (isSwapped && inputs !== undefined) {
  const addressBook = await addressBookText();
  const { files, entries } = site;
  noteBuild(workshop, { inputs, addressBook, files: files.size, entries, reminders, told: toldLast });
}
if (options.zip) await zipSite(out);

/** Whether the address book is another now; ends with a word where it cannot be written: the site stands already. */
async function addressBookWritten(text: string): Promise<boolean> {
  try {
    return await writeAddressBookFile(text);
  } catch (error) {
    const reason = writeFault(error, ADDRESS_BOOK_FILE);
    if (reason === undefined) throw error;
    console.error(
      `${reason}\n  新网站已经放到 ${out}，网址簿还没有更新。处理：腾出空间，或者改好权限，再运行一次。`,
    );
    process.exit(1);
  }
}
