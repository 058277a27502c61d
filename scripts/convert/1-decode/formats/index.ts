import { rowOf, UNPACKED_FORMATS, type UnpackedFormat } from '#domain/source-formats.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type Extraction, extraction, faultOf, LINE_END, type Unpacked } from './extraction.ts';
import { type Format, formatOf, nameAndRemedy } from './format-of.ts';

export type { ExtractedLine, Extraction, Fault, Unpacked } from './extraction.ts';
export { type Format, formatOf } from './format-of.ts';

type Reader = (bytes: Uint8Array, recognised: string | undefined) => Extraction | Promise<Extraction>;

const picture = async (): Promise<Reader> => (await import('./recognised/index.ts')).extractPicture;

/**
 * The readers of the formats that are unpacked, each from its folder. Loaded only where a file of
 * theirs is read: their libraries take longer to start than a text to convert.
 */
const READERS: Readonly<Record<UnpackedFormat, () => Promise<Reader>>> = {
  html: async () => (await import('./html/index.ts')).extractHtml,
  mht: async () => (await import('./mht/index.ts')).extractMht,
  eml: async () => {
    const { extractEml } = await import('./eml/index.ts');
    return (bytes) => extractEml(bytes, readAttachment);
  },
  docx: async () => (await import('./docx/index.ts')).extractDocx,
  doc: async () => (await import('./doc/index.ts')).extractDoc,
  odt: async () => (await import('./odt/index.ts')).extractOdt,
  rtf: async () => (await import('./rtf/index.ts')).extractRtf,
  sheet: async () => (await import('./sheet/index.ts')).extractSheet,
  ofd: async () => (await import('./ofd/index.ts')).extractOfd,
  pdf: async () => (await import('./pdf/index.ts')).extractPdf,
  png: picture,
  jpeg: picture,
  tiff: picture,
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
    const read = await READERS[format]();
    const extraction = await read(bytes, recognised);
    return 'fault' in extraction ? extraction : { ...extraction, format };
  }
  const { name, remedy } = nameAndRemedy(format);
  return { fault: 'unsupported', detail: `${name}不能读取，${remedy}` };
}

const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;

/** Unpacks a plain text that is written in the markup of pages; any other is read as it stands. */
export async function unpackText(bytes: Uint8Array): Promise<Unpacked | undefined> {
  if (!bytes.includes(LESS_THAN) && !bytes.includes(AMPERSAND)) return undefined;
  return (await import('./marked-text/index.ts')).unpackMarkedText(bytes);
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
  const read = await READERS[format]();
  const found = await read(bytes, undefined);
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
