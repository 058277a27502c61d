import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import { getDocument } from '../../convert/1-decode/formats/pdf/pdf-js.ts';

/** Millimetres in a point. */
const MM = 25.4 / 72;

/** Words on a page in one face, where they stand in mm from the upper left corner. */
export interface Run {
  readonly text: string;
  /** Name of the face as the PDF has it. */
  readonly face: string;
  /** Height of the type in points. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly base: number;
}

export interface PdfPage {
  readonly runs: readonly Run[];
  /** Text of the page in the order of the file. */
  readonly text: string;
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  /** Titles of the bookmarks in order, each with its depth from 1. */
  readonly bookmarks: readonly { readonly title: string; readonly depth: number; readonly page: number }[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly isTagged: boolean;
}

/** Reads a PDF as another program does that knows nothing of how it was made. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: 0,
  });
  const pdf = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    // Fonts get their names once the page has been worked out.
    await page.getOperatorList();
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const height = page.view[3] ?? 0;
    const runs = items.flatMap((item) => ('str' in item && item.str !== '' ? [runOf(item)] : []));
    pages.push({ runs, text: runs.map(({ text }) => text).join('') });

    function runOf({ str, transform, width, fontName }: TextItem): Run {
      const [, , , size = 0, x = 0, y = 0] = transform as number[];
      const font = page.commonObjs.get(fontName) as { name?: string };
      return {
        text: str,
        face: (font.name ?? '').replace(/^[A-Z]{6}\+/u, ''),
        size,
        left: x * MM,
        right: (x + width) * MM,
        base: (height - y) * MM,
      };
    }
  }
  const outline = (await pdf.getOutline()) ?? [];
  const bookmarks: { title: string; depth: number; page: number }[] = [];
  const walk = async (list: typeof outline, depth: number): Promise<void> => {
    for (const { title, dest, items } of list) {
      const [target] = dest as unknown[];
      bookmarks.push({ title, depth, page: 1 + (await pdf.getPageIndex(target as never)) });
      await walk(items, depth + 1);
    }
  };
  await walk(outline, 1);
  const { info } = await pdf.getMetadata();
  const structure = await (await pdf.getPage(1)).getStructTree();
  await loading.destroy();
  return { pages, bookmarks, info: info as Record<string, unknown>, isTagged: structure !== null };
}

/** Lines of a page: runs that share a baseline, from top to bottom. */
export function linesOf({ runs }: PdfPage): Run[][] {
  const lines: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs((last[0]?.base ?? 0) - run.base) < 1) last.push(run);
    else lines.push([run]);
  }
  return lines;
}
