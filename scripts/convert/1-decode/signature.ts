/** First bytes (as Latin-1) of files that people take for text because of their name. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'PNG 图片'],
  ['\xff\xd8\xff', 'JPEG 图片'],
  ['GIF87a', 'GIF 图片'],
  ['GIF89a', 'GIF 图片'],
  ['%PDF-1.', 'PDF 文件，请把后缀改为 .pdf'],
  ['%PDF-2.', 'PDF 文件，请把后缀改为 .pdf'],
  ['\xd0\xcf\x11\xe0', '旧版 Word 或 WPS 文件，请另存为 .docx'],
  ['{\\rtf1', 'RTF 文件，请在 Word 或 WPS 中另存为 .docx'],
  ['Rar!\x1a\x07', 'RAR 压缩包，请先解压'],
  ['7z\xbc\xaf', '7z 压缩包，请先解压'],
  ['\x1f\x8b\x08', 'gzip 压缩包，请先解压'],
];
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
/** Part of every Word document since 2007, named near the beginning of its archive. */
const WORD = /word\/|\[Content_Types\]\.xml/u;

/** What the first bytes say a file is, in words with what to do; `undefined` where they name no format. */
export function signatureOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (ZIP.some((start) => head.startsWith(start)))
    return WORD.test(head) ? 'Word 文件（.docx），请把后缀改为 .docx' : 'ZIP 压缩包，请先解压';
  return SIGNATURES.find(([start]) => head.startsWith(start))?.[1];
}
