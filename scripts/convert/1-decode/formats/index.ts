import { rowOf, UNPACKED_FORMATS, type UnpackedFormat } from '#domain/source-formats.ts';
import { decodeBytes } from './decode-bytes.ts';
import { extractDoc } from './doc/index.ts';
import { extractDocx } from './docx/index.ts';
import { extractEml } from './eml/index.ts';
import { type Extraction, extraction, faultOf, LINE_END, type Unpacked } from './extraction.ts';
import { type Format, formatOf, nameAndRemedy } from './format-of.ts';
import { extractHtml } from './html/index.ts';
import { extractMht } from './mht/index.ts';
import { extractOdt } from './odt/index.ts';
import { extractOfd } from './ofd/index.ts';
import { extractPicture } from './recognised/index.ts';
import { extractRtf } from './rtf/index.ts';

export type { ExtractedLine, Extraction, Fault, Unpacked } from './extraction.ts';
export { type Format, formatOf } from './format-of.ts';

/** The readers of the formats that are unpacked, each from its folder. */
const READERS: Readonly<
  Record<
    UnpackedFormat,
    (bytes: Uint8Array, recognised: string | undefined) => Extraction | Promise<Extraction>
  >
> = {
  html: extractHtml,
  mht: extractMht,
  eml: (bytes) => extractEml(bytes, readAttachment),
  docx: extractDocx,
  doc: extractDoc,
  odt: extractOdt,
  rtf: extractRtf,
  // Loaded only where a workbook is read: its library is large.
  sheet: async (bytes) => (await import('./sheet/index.ts')).extractSheet(bytes),
  ofd: extractOfd,
  // Loaded only where a PDF is read: the library takes longer to start than a text to convert.
  pdf: async (bytes, recognised) => (await import('./pdf/index.ts')).extractPdf(bytes, recognised),
  png: extractPicture,
  jpeg: extractPicture,
  tiff: extractPicture,
};

/**
 * Unpacks a file that is no plain text into its physical lines. Never throws: what goes wrong is a fault.
 *
 * @param recognised the recognised text that is kept beside the file, for those that may be pictures
 */
export async function extract(
  format: Exclude<Format, 'text'>,
  bytes: Uint8Array,
  recognised?: string,
): Promise<Unpacked> {
  if (isUnpacked(format)) {
    const extraction = await READERS[format](bytes, recognised);
    return 'fault' in extraction ? extraction : { ...extraction, format };
  }
  const { name, remedy } = nameAndRemedy(format);
  return { fault: 'unsupported', detail: `${name}不能读取，${remedy}` };
}

const isUnpacked = (format: Format): format is UnpackedFormat =>
  (UNPACKED_FORMATS as readonly Format[]).includes(format);

/** Kinds of file that are no circular where they come with a mail: pictures, and other mails. */
const NO_ATTACHMENTS: readonly Format[] = ['eml', 'png', 'jpeg', 'tiff'];

/** Reads a file that was sent along with a mail. */
async function readAttachment(name: string, bytes: Uint8Array): Promise<Extraction | undefined> {
  const format = formatOf(name, bytes);
  if (format === 'text') return readPlainText(bytes);
  if (!isUnpacked(format) || NO_ATTACHMENTS.includes(format)) return undefined;
  const found = await READERS[format](bytes, undefined);
  if ('fault' in found) return found;
  return { linesAreParagraphs: rowOf(format).linesAreParagraphs, ...found };
}

function readPlainText(bytes: Uint8Array): Extraction {
  try {
    const lines = decodeBytes(bytes).replaceAll('\0', '').split(LINE_END);
    return {
      ...extraction(lines.map((text, i) => ({ text, place: `第${i + 1}行` }))),
      linesAreParagraphs: false,
    };
  } catch (error) {
    return faultOf(error);
  }
}
