import { decodeBytes } from './decode-bytes.ts';
import { extractDocx } from './docx/index.ts';
import { type Extraction, extraction, FormatFault, faultOf, onOneLine } from './extraction.ts';
import type { Format } from './format-of.ts';
import { extractHtml } from './html/index.ts';

export type { ExtractedLine, Extraction, Fault } from './extraction.ts';
export { type Format, formatOf } from './format-of.ts';

const UNREAD: Readonly<Record<'doc' | 'wps' | 'rtf' | 'unknown', string>> = {
  doc: '旧版 Word 格式（.doc）不能读取，请在 Word 或 WPS 中另存为 .docx',
  wps: 'WPS 文字格式（.wps）不能读取，请在 WPS 中另存为 .docx',
  rtf: 'RTF 格式不能读取，请在 Word 或 WPS 中另存为 .docx',
  unknown: '不认识的文件格式，请另存为 .docx、.pdf、.html 或 .txt',
};

/** Unpacks a file into its physical lines. Never throws: what goes wrong is a fault. */
export async function extract(format: Format, bytes: Uint8Array): Promise<Extraction> {
  switch (format) {
    case 'text':
      return extractText(bytes);
    case 'html':
      return extractHtml(bytes);
    case 'docx':
      return extractDocx(bytes);
    case 'pdf': {
      // Loaded only where a PDF is read: the library takes longer to start than a text to convert.
      const { extractPdf } = await import('./pdf/index.ts');
      return extractPdf(bytes);
    }
    default:
      return { fault: 'unsupported', detail: UNREAD[format] };
  }
}

function extractText(bytes: Uint8Array): Extraction {
  try {
    const text = decodeBytes(bytes);
    if (text.includes('\0')) throw new FormatFault('broken', '文件含有空字符，不是文本');
    const lines = text.split(/\r\n|\n|\r/u);
    return extraction(lines.map((line, index) => ({ text: onOneLine(line), place: `第${index + 1}行` })));
  } catch (error) {
    return faultOf(error);
  }
}
