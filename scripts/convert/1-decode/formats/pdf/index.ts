import { type Extraction, FormatFault, faultOf } from '../extraction.ts';
import { textLayer } from '../layout/text-layer.ts';
import { keptTextOf } from '../recognised/kept-text.ts';
import { checkStreams } from './bounds.ts';
import { readPages } from './read-pages.ts';

const HEADER_WITHIN = 1024;
const END_WITHIN = 64 * 1024;

/**
 * The lines of a PDF's text layer, page by page. Running titles and page numbers are
 * marked; indents are kept as full-width spaces. A scan is read as it was recognised; without a
 * recognised text it is a fault.
 *
 * @param recognised the recognised text that is kept beside it, as its file has it
 */
export async function extractPdf(bytes: Uint8Array, recognised?: string): Promise<Extraction> {
  try {
    const head = Buffer.from(bytes.subarray(0, HEADER_WITHIN)).toString('latin1');
    if (!head.includes('%PDF-')) throw new FormatFault('broken', '文件开头不是 PDF');
    // The library repairs a file that was cut short, and loses the pages that are gone without a word.
    const tail = Buffer.from(bytes.subarray(-END_WITHIN)).toString('latin1');
    if (!tail.includes('%%EOF') && !tail.includes('startxref'))
      throw new FormatFault('broken', 'PDF 不完整：文件在中途结束');
    checkStreams(bytes);
    const kept = recognised === undefined ? {} : { recognised: keptTextOf(bytes, recognised) };
    return textLayer('PDF', [{ pages: await readPages(bytes), recognisable: true, ...kept }]);
  } catch (error) {
    return faultOf(error);
  }
}
