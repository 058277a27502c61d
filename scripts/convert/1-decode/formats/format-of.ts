import { extname } from 'node:path';
import { formatOfEnding, rowOf, type SourceFormat } from '#domain/source-formats.ts';
import { REFUSED_FORMATS, type RefusedFormat, refusedOfEnding } from './refused.ts';

/** What a file is, as far as the reading of it goes. */
export type Format = SourceFormat | RefusedFormat;

/** First bytes, as Latin-1, of formats that nothing else begins like. */
const STARTS: readonly (readonly [string, Format])[] = [
  ['%PDF-1.', 'pdf'],
  ['%PDF-2.', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['Rar!\x1a\x07', 'rar'],
  ['7z\xbc\xaf', 'sevenZip'],
  ['\x1f\x8b\x08', 'gzip'],
];
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
/** Names that stand in the directory of a zip file, and what makes them. */
const IN_ZIP: readonly (readonly [string, Format])[] = [
  ['word/', 'docx'],
  ['word\\', 'docx'],
  ['OFD.xml', 'ofd'],
  ['xl/workbook', 'sheet'],
  ['xl\\workbook', 'sheet'],
  ['ppt/presentation', 'slides'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['[Content_Types].xml', 'docx'],
];

const MAY_BE_PAGES: readonly Format[] = ['mht', 'doc', 'sheet', 'unknown'];
/** A page saved as one file is a message of mail: its header comes first. */
const MESSAGE = /^(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*Content-Type:\s*multipart\/related/iu;
const PAGE_TAG = /<(?:!doctype|html|head|body)\b/iu;
const OLE = '\xd0\xcf\x11\xe0';
/** How far into a file a PDF may begin, and how much of a file is looked at for tags. */
const WITHIN = 1024;

/**
 * The format of a file. What its first bytes say goes before its ending: offices rename
 * files. Text and HTML cannot be told apart by bytes; there the ending decides.
 */
export function formatOf(fileName: string, bytes: Uint8Array): Format {
  const ending = extname(fileName).toLowerCase();
  const byName = formatOfEnding(ending) ?? refusedOfEnding(ending) ?? 'unknown';
  const head = Buffer.from(bytes.subarray(0, WITHIN)).toString('latin1');
  if (head.startsWith(OLE)) return olderFormat(byName, bytes);
  if (ZIP.some((start) => head.startsWith(start))) return zippedFormat(byName, bytes);
  const start = STARTS.find(([bytesOf]) => head.startsWith(bytesOf));
  if (start !== undefined) return start[1];
  if (byName === 'eml') return 'eml';
  if (MESSAGE.test(head)) return 'mht';
  if (byName === 'text') return 'text';
  if (head.includes('%PDF-')) return 'pdf';
  // Sites offer pages under the name of a Word file.
  if (MAY_BE_PAGES.includes(byName) && PAGE_TAG.test(head)) return 'html';
  return byName;
}

/** What a format is called and what an editor can do who gave such a file another ending, or one that is not read. */
export function nameAndRemedy(format: Format): { readonly name: string; readonly remedy: string } {
  if (isRefused(format)) return REFUSED_FORMATS[format];
  const { name, endings } = rowOf(format);
  return { name, remedy: `请把后缀改为 ${endings[0]}` };
}

export const isRefused = (format: Format): format is RefusedFormat => format in REFUSED_FORMATS;

/** Names of streams in the container that programs before 2007 share, and what makes them. */
const IN_OLE: readonly (readonly [string, Format])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'sheet'],
  ['Book', 'sheet'],
  ['PowerPoint Document', 'slides'],
];

/** What lies in the container of Office before 2007; a newer file with a password lies in it, too. */
function olderFormat(byName: Format, bytes: Uint8Array): Format {
  const holds = (name: string): boolean => asBuffer(bytes).includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) return byName === 'sheet' ? 'sheet' : 'docx';
  const found = IN_OLE.filter(([name]) => holds(name)).map(([, format]) => format);
  // Documents hold others of another kind.
  return found.includes(byName) ? byName : (found[0] ?? (byName === 'sheet' ? 'sheet' : 'doc'));
}

/** A zip file by the names in it; one that names nothing known is what its ending says, if that is a zip file. */
function zippedFormat(byName: Format, bytes: Uint8Array): Format {
  const all = asBuffer(bytes).toString('latin1');
  const named = IN_ZIP.find(([name]) => all.includes(name));
  if (named !== undefined) return named[1];
  return byName === 'docx' || byName === 'doc' || byName === 'odt' || byName === 'ofd' ? byName : 'zip';
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
