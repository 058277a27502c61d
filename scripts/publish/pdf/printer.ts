import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { ARCHIVE_FACES } from '#formats/fonts/faces.ts';
import { installChromium } from './chromium.ts';
import { fontFile, wholeFaces } from './whole-faces.ts';

/** A page as the browser printed it. */
export interface Printed {
  readonly bytes: Uint8Array;
  /** For each heading in reading order the words of its bookmark; `null` where it gets none. */
  readonly bookmarks: readonly (string | null)[];
}

export interface Printer {
  /** Name and version of the browser. */
  readonly version: string;
  /** Prints the page at an address, with the HTML that stands there. */
  print(url: string, html: string): Promise<Printed>;
  close(): Promise<void>;
}

/**
 * Faces of the machine are shut out: a PDF must be the same wherever it is made. The sheet
 * names them first, the pages of the site too.
 */
const OWN_FACES = `
.standard {
  --std-fangsong: "Archive FangSong", serif; --std-kai: "Archive Kai", "Archive FangSong", serif;
  --std-hei: "Archive Hei", "Archive FangSong", serif; --std-song: "Archive Song", "Archive FangSong", serif;
  --std-title: "Archive Mark", "Archive FangSong", serif;
}
:root {
  --song: "Archive FangSong", serif; --kai: "Archive Kai", "Archive FangSong", serif;
  --hei: "Archive Hei", "Archive FangSong", serif; --hei-heading: var(--hei); --mono: var(--hei);
  --title-face: "Archive Mark", "Archive FangSong", serif;
}
@page { @top-left { font-family: "Archive Hei", "Archive FangSong" } }
@page :right { @bottom-right { font-family: "Archive Song" } @bottom-left { font-family: "Archive Hei" } }
@page :left { @bottom-left { font-family: "Archive Song" } @bottom-right { font-family: "Archive Hei" } }
`;

/** Where the pages are served to be printed, and where readers will find them, if that is known; both end in `/`. */
interface Places {
  readonly site: string;
  readonly published: string | undefined;
}

/**
 * Starts a browser that prints pages of a site served at `site`. Links of a print lead to
 * `published`; where that is not given they stay text, because `site` is gone after the build.
 */
export async function startPrinter(site: string, published?: string): Promise<Printer> {
  const { executablePath, env } = await installChromium();
  const browser = await chromium.launch({
    executablePath,
    env,
    args: ['--font-render-hinting=none'],
  });
  return {
    version: `Chromium ${browser.version()}`,
    print: (url, html) => printPage(browser, { site, published }, url, html),
    close: () => browser.close(),
  };
}

const SCRIPT = /<script\b[\s\S]*?<\/script>/gu;

async function printPage(browser: Browser, places: Places, url: string, html: string): Promise<Printed> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    await serveWholeFonts(context);
    const page = await context.newPage();
    // Scripts would write into the page where this build is served.
    await page.route(url, (route) =>
      route.fulfill({ body: html.replace(SCRIPT, ''), contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto(url, { waitUntil: 'load' });
    await page.addStyleTag({ content: `@import url("${places.site}fonts/fonts.css");` });
    await page.addStyleTag({ content: OWN_FACES });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(async () => {
      // Nothing in the text may have asked for the face of the page numbers.
      await document.fonts.load('14pt "Archive Song"', '— 0123456789 —');
      // Faces are asked for when lines are laid out, and lines laid out again when they have come.
      document.body.getBoundingClientRect();
      await document.fonts.ready;
      for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
    });
    await page.evaluate(leadLinks, places);
    const bookmarks = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => heading.getClientRects().length > 0 && heading.textContent?.trim() !== '')
        .map((heading) =>
          heading.closest('.standard') === null
            ? (heading.textContent ?? '').replace(/\s+/gu, ' ').trim()
            : (heading.dataset.bookmark ?? null),
        ),
    );
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    return { bytes, bookmarks };
  } finally {
    await context.close();
  }
}

/** Runs in the page: links to other pages lead to where readers will find them, or nowhere. */
function leadLinks({ site, published }: Places): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#') === true || !link.href.startsWith(site)) continue;
    if (published === undefined) link.removeAttribute('href');
    else link.href = `${published}${link.href.slice(site.length)}`;
  }
}

/**
 * Answers with a whole face where a page asks for one that the site has cut: glyphs have
 * other numbers in each cut, and a PDF names them by number. So the PDF of a circular does
 * not change when another circular brings a new character.
 */
async function serveWholeFonts(context: BrowserContext): Promise<void> {
  const folder = await wholeFaces();
  for (const face of ARCHIVE_FACES) {
    await context.route(
      ({ pathname }) => pathname.endsWith(`/fonts/${face.file}.woff2`),
      (route) => route.fulfill({ path: join(folder, fontFile(face)), contentType: 'font/ttf' }),
    );
  }
}
