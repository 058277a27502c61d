import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, vi } from 'vitest';
import { cutFace } from '#formats/fonts/cut-face.ts';
import { ARCHIVE_FACES } from '#formats/fonts/faces.ts';
import { mergeFonts } from '#formats/fonts/merge.ts';
import { hasPackedBrowsers, installChromium } from '../../publish/pdf/chromium.ts';
import { launchOldBrowser } from './old-chromium.ts';
import { PAGE_KINDS, pagesOf, sitePages } from './pages.ts';
import { readPdf } from './paper-pdf.ts';
import { test } from './site.ts';

const pages = await sitePages(inject('dist'));
const OWN = new Set(ARCHIVE_FACES.map(({ name }) => name.family));

/** The families in which a page's texts are set, as the browser's tools tell it. */
async function familiesOf(page: Page): Promise<Set<string>> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  await session.send('DOM.getDocument');
  const query = '//body//*[text()[normalize-space()]]';
  const { searchId, resultCount } = await session.send('DOM.performSearch', { query });
  const { nodeIds } = await session.send('DOM.getSearchResults', {
    searchId,
    fromIndex: 0,
    toIndex: resultCount,
  });
  const said = await Promise.all(
    nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  const families = new Set(said.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName)));
  return families;
}

describe('pages are set in faces that come with the packages, and printed in them', () => {
  test.for(PAGE_KINDS)('%s', async (kind, { open }) => {
    const [sample] = pagesOf(kind, pages);
    const page = await open(sample?.address ?? '');
    const families = await familiesOf(page);
    expect(families.size).toBeGreaterThan(0);
    expect([...families].filter((family) => !OWN.has(family))).toEqual([]);

    const leaves = (await readPdf(await page.pdf({ preferCSSPageSize: true }))).pages;
    const faces = new Set(leaves.flatMap(({ runs }) => runs.map(({ face }) => face)));
    expect(faces.size).toBeGreaterThan(0);
    expect([...faces].filter((face) => !/^(?:Noto(?:Serif|Sans)SC|LXGWWenKai)-/u.test(face))).toEqual([]);
  });
});

/** A face that a machine has, by a name that nothing else has; the capital M is as wide as 你 in it. */
const MACHINE = 'Machine Song';
const WIDTHS = `(() => {
  const context = document.createElement('canvas').getContext('2d');
  return ['"${MACHINE}", serif', 'serif', '"DejaVu Sans", serif'].map((font) => {
    context.font = '100px ' + font;
    return context.measureText('Mil').width;
  });
})()`;

describe.skipIf(!hasPackedBrowsers)('whatever faces the machine has', () => {
  let machine: string;
  beforeAll(async () => {
    machine = await mkdtemp(join(tmpdir(), 'machine-'));
    await mkdir(join(machine, '.fonts'));
    const kai = ARCHIVE_FACES.find(({ id }) => id === 'kai');
    if (kai === undefined) throw new Error('there is no 楷体');
    const font = mergeFonts([{ font: await cutFace(kai), characters: [...'Mil'] }], {
      family: MACHINE,
      style: 'Regular',
    });
    await writeFile(join(machine, '.fonts', 'machine.ttf'), font);
    const config = `<?xml version="1.0"?><fontconfig><dir>${machine}/.fonts</dir><dir>/usr/share/fonts</dir></fontconfig>`;
    await writeFile(join(machine, 'fonts.conf'), config);
    vi.stubEnv('HOME', machine);
    vi.stubEnv('FONTCONFIG_FILE', join(machine, 'fonts.conf'));
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(machine, { recursive: true });
  });

  test('the browser sees none of them', async () => {
    const { executablePath, env } = await installChromium();
    const widths = async (environment: NodeJS.ProcessEnv): Promise<number[]> => {
      const browser = await chromium.launch({ executablePath, env: environment });
      try {
        return await (await browser.newPage()).evaluate<number[]>(WIDTHS);
      } finally {
        await browser.close();
      }
    };
    const [named, serif, ...others] = await widths(env);
    expect([named, ...others]).toEqual([serif, ...others.map(() => serif)]);
    // And would have, had it been let.
    const [seen, plain] = await widths({ ...env, FONTCONFIG_FILE: join(machine, 'fonts.conf') });
    expect(seen).not.toBe(serif);
    expect([seen, plain]).not.toEqual([named, serif]);
  });

  test('nor does the old browser', async () => {
    const browser = await launchOldBrowser();
    try {
      const [named, serif, other] = (await browser.evaluate('about:blank', WIDTHS)) as number[];
      expect(serif).toBeGreaterThan(0);
      expect([named, other]).toEqual([serif, serif]);
    } finally {
      await browser.close();
    }
  });
});
