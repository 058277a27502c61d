/** A kind of file that is known by its bytes or its ending and is not read. */
interface RefusedFormatRow {
  readonly name: string;
  /** Endings under which it is taken for a circular; a file of any other is passed over. */
  readonly endings: readonly string[];
  /** What the editor can do about it. */
  readonly remedy: string;
}

const AS_PNG = '请另存为 .png 或 .jpg';
const UNPACK = '请先解压';

/** Files that come in and are not read, with what to do about each. */
export const REFUSED_FORMATS = {
  slides: { name: '演示文稿', endings: [], remedy: '请把文字粘贴到 Word 中，另存为 .docx' },
  gif: { name: 'GIF 图片', endings: [], remedy: AS_PNG },
  zip: { name: 'ZIP 压缩包', endings: [], remedy: UNPACK },
  rar: { name: 'RAR 压缩包', endings: [], remedy: UNPACK },
  sevenZip: { name: '7z 压缩包', endings: [], remedy: UNPACK },
  gzip: { name: 'gzip 压缩包', endings: [], remedy: UNPACK },
  unknown: { name: '不认识的文件格式', endings: [], remedy: '请另存为 .docx、.pdf、.html 或 .txt' },
} as const satisfies Readonly<Record<string, RefusedFormatRow>>;

export type RefusedFormat = keyof typeof REFUSED_FORMATS;

const ROWS: Readonly<Record<RefusedFormat, RefusedFormatRow>> = REFUSED_FORMATS;

/** The format that is not read and has this ending. */
export function refusedOfEnding(ending: string): RefusedFormat | undefined {
  return (Object.keys(ROWS) as RefusedFormat[]).find((format) => ROWS[format].endings.includes(ending));
}
