import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { stateOfFaces } from '#formats/fonts/state.ts';
import type { Sheet } from './sheets.ts';

/** What of a page is never printed, and changes with the rest of the archive. */
const NOT_PRINTED = [
  /<header class="?site-header\b[\s\S]*?<\/header>/gu,
  /<footer class="?site-footer\b[\s\S]*?<\/footer>/gu,
  /<script\b[\s\S]*?<\/script>/gu,
];
const STYLE_SHEET = /<link\b[^>]*\bhref="?([^">\s]+\.css)"?[^>]*>/gu;

/**
 * The key of a sheet's PDF: what is printed of the page, its styles, the faces, the browser
 * and the code that prints. Two pages of one key print to the same bytes.
 */
export async function cacheKey(sheet: Sheet, dist: string, browser: string): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await printingState(browser));
  const printed = NOT_PRINTED.reduce((html, part) => html.replace(part, ''), sheet.html);
  hash.update(printed.replace(STYLE_SHEET, ''));
  for (const [, href = ''] of sheet.html.matchAll(STYLE_SHEET)) {
    // The sheet of the faces changes with every character that the archive takes in.
    if (href.endsWith('fonts/fonts.css')) continue;
    hash.update(await readFile(join(dist, posix.join(posix.dirname(sheet.file), href))));
  }
  return hash.digest('hex');
}

let state: Promise<string> | undefined;

/** Versions of everything that prints. */
function printingState(browser: string): Promise<string> {
  state ??= (async () => {
    const own = (await readdir(import.meta.dirname)).filter(
      (file) => /\.ts$/u.test(file) && !/\.test\.ts$/u.test(file),
    );
    const code = await Promise.all(
      own.sort().map((file) => readFile(join(import.meta.dirname, file), 'utf8')),
    );
    return [...code, await stateOfFaces(), browser].join('\0');
  })();
  return state;
}
