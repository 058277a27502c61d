import { chromium } from 'playwright-core';
import { paragraphText } from '#domain/elements.ts';
import { readSeeds } from '../../../command/convert/read-seeds.ts';
import { convertArchive } from '../../../convert/index.ts';
import type { LinkedCircular } from '../../../convert/types.ts';
import { installChromium } from '../../../publish/pdf/chromium.ts';

/** The faces in which the set is printed, by the words of style sheets that stand for them. */
export const FACES = { song: 'serif', kai: 'cursive', hei: 'sans-serif' } as const;
export type Face = keyof typeof FACES;

/** A paragraph as it is printed, and how it is set. */
interface Printed {
  readonly text: string;
  readonly set: 'body' | 'title' | 'letterhead' | 'signature' | 'flush';
}

const SET: Readonly<Record<string, Printed['set']>> = {
  letterhead: 'letterhead',
  title: 'title',
  docNumber: 'title',
  addressees: 'flush',
  signature: 'signature',
  date: 'signature',
};

/** The circulars of the archive as they are read from their sources alone: a scan of one has no side file. */
export async function circularsOfArchive(): Promise<readonly LinkedCircular[]> {
  const { seeds } = await readSeeds('seeds');
  return convertArchive({ ...seeds, sideFiles: [] }).circulars;
}

/** The paragraphs of a circular in the order of its text. */
function paragraphsOf({ parts, units }: LinkedCircular): Printed[] {
  const byKey = new Map(units.map((unit) => [unit.head.key, unit]));
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block): Printed[] => {
      if (block.role === 'unit')
        return (byKey.get(block.key)?.paragraphs ?? []).map((own) => ({
          text: paragraphText(own),
          set: 'body',
        }));
      return [{ text: block.text, set: SET[block.role] ?? 'body' }];
    }),
  );
}

/** What the seal says. */
export const SEAL_SAYS = '河东省河东市中级人民法院';
/** A red ring with a star, as it lies over signature and date. */
const SEAL = `<svg class="seal" viewBox="0 0 160 160"><g fill="none" stroke="#e0202a" stroke-width="5"><circle cx="80" cy="80" r="75"/></g>
<path id="arc" d="M 22 80 A 58 58 0 1 1 138 80" fill="none"/><text fill="#e0202a" font-size="19" font-weight="700"><textPath href="#arc" startOffset="4%" textLength="165">${SEAL_SAYS}</textPath></text>
<path fill="#e0202a" d="M80 52l7 20h21l-17 13 6 21-17-12-17 12 6-21-17-13h21z"/></svg>`;

const escapeHtml = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

function htmlOf(circular: LinkedCircular, face: Face): string {
  const paragraphs = paragraphsOf(circular);
  const last = paragraphs.findLastIndex(({ set }) => set === 'signature');
  const body = paragraphs.map(
    ({ text, set }, i) => `<p class="${set}">${escapeHtml(text)}${i === last ? SEAL : ''}</p>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt serif; } }
body { margin: 0; font: 16pt/28.9pt ${FACES[face]}; text-align: justify; }
p { margin: 0; text-indent: 2em; position: relative; }
.title { font-size: 22pt; line-height: 34pt; text-align: center; text-indent: 0; font-weight: 600; margin: 12pt 0; }
.letterhead { font-size: 34pt; line-height: 60pt; color: #d0021b; text-align: center; text-indent: 0; border-bottom: 2pt solid #d0021b; margin-bottom: 18pt; }
.signature { text-align: right; padding-right: 4em; text-indent: 0; break-inside: avoid; }
.flush { text-indent: 0; }
.seal { position: absolute; width: 42mm; height: 42mm; right: 22mm; bottom: -6mm; mix-blend-mode: multiply; overflow: visible; }
</style>${body.join('\n')}`;
}

/** Circulars printed as an office prints them, each in one face; in the order asked for. */
export async function printed(
  wanted: readonly { readonly circular: LinkedCircular; readonly face: Face }[],
): Promise<Uint8Array[]> {
  const { executablePath, env } = await installChromium();
  const browser = await chromium.launch({ executablePath, env, args: ['--font-render-hinting=none'] });
  try {
    const pages: Uint8Array[] = [];
    for (const { circular, face } of wanted) {
      const page = await browser.newPage();
      await page.setContent(htmlOf(circular, face), { waitUntil: 'load' });
      pages.push(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      await page.close();
    }
    return pages;
  } finally {
    await browser.close();
  }
}
