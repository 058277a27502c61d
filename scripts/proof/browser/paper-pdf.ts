import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import { getDocument, OPS } from '../../convert/1-decode/formats/pdf/pdf-js.ts';

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
  /** The XMP packet as it stands in the file. */
  readonly xmp: string;
  /** Roles of all elements of the structure, in order, page by page, and of each that holds text right inside. */
  readonly roles: readonly string[];
  readonly rolesOfText: readonly string[];
  /** How many times text is shown that is neither marked as content nor as artifact. */
  readonly unmarked: number;
}

/** What pdf.js tells of the structure of a page. */
interface Structure {
  readonly role?: string;
  readonly type?: string;
  readonly children?: readonly Structure[];
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
  const roles: string[] = [];
  const rolesOfText: string[] = [];
  let unmarked = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    // Fonts get their names once the page has been worked out.
    const { fnArray } = await page.getOperatorList();
    unmarked += textsOutside(fnArray);
    const walkStructure = ({ role = '', children = [] }: Structure): void => {
      roles.push(role);
      if (children.some(({ type }) => type === 'content')) rolesOfText.push(role);
      for (const child of children) if (child.type === undefined) walkStructure(child);
    };
    const tree = (await page.getStructTree()) as Structure | null;
    if (tree !== null) walkStructure(tree);
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
  const { info, metadata } = await pdf.getMetadata();
  await loading.destroy();
  return {
    pages,
    bookmarks,
    info: info as Record<string, unknown>,
    isTagged: roles.length > 0,
    xmp: (metadata?.getRaw() as string | undefined) ?? '',
    roles,
    rolesOfText,
    unmarked,
  };
}

function textsOutside(operators: readonly number[]): number {
  let depth = 0;
  let outside = 0;
  for (const operator of operators) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1;
    else if (operator === OPS.endMarkedContent) depth -= 1;
    else if (operator === OPS.showText && depth === 0) outside += 1;
  }
  return outside;
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
