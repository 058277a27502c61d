/** What everyone but its reader has to know of a kind of file in which circulars are received. */
interface SourceFormatRow {
  /** In Chinese, for editors: `Word 文件`. */
  readonly name: string;
  /** Endings that a source is filed under; the first where it came under another. */
  readonly endings: readonly [string, ...string[]];
  /** Other endings under which such files come. */
  readonly alsoCalled: readonly string[];
  readonly mediaType: string;
  /** How its text was had, for readers; `null` where the file is the text. */
  readonly origin: string | null;
  /** Whether each of its lines is a paragraph, as Word and web pages have them; plain texts may be cut anywhere. */
  readonly linesAreParagraphs: boolean;
  /** Whether a browser would run what is in it: the site offers such a file under another ending. */
  readonly mayRun: boolean;
}

/**
 * The kinds of file that the archive reads. A new kind is a row here and a folder beside the
 * readers (`scripts/convert/1-decode/formats`); all else takes what it must know from here.
 */
export const SOURCE_FORMATS = {
  text: {
    name: '纯文本',
    endings: ['.txt', '.md'],
    alsoCalled: ['.markdown'],
    mediaType: 'text/plain; charset=utf-8',
    origin: null,
    linesAreParagraphs: false,
    mayRun: false,
  },
  html: {
    name: '网页',
    endings: ['.html'],
    alsoCalled: ['.htm', '.xhtml', '.shtml'],
    mediaType: 'text/html; charset=utf-8',
    origin: '从网页提取',
    linesAreParagraphs: true,
    mayRun: true,
  },
  mht: {
    name: '网页存档',
    endings: ['.mht'],
    alsoCalled: ['.mhtml'],
    mediaType: 'multipart/related',
    origin: '从网页存档提取',
    linesAreParagraphs: true,
    mayRun: true,
  },
  eml: {
    name: '邮件',
    endings: ['.eml'],
    alsoCalled: [],
    mediaType: 'message/rfc822',
    origin: '从邮件提取',
    linesAreParagraphs: true,
    mayRun: true,
  },
  docx: {
    name: 'Word 文件',
    endings: ['.docx'],
    alsoCalled: ['.docm', '.dotx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    origin: '从 Word 文档提取',
    linesAreParagraphs: true,
    mayRun: false,
  },
  doc: {
    name: '旧版 Word 或 WPS 文件',
    endings: ['.doc', '.wps'],
    alsoCalled: ['.dot', '.wpt'],
    mediaType: 'application/msword',
    origin: '从 Word 文档提取',
    linesAreParagraphs: true,
    mayRun: false,
  },
  rtf: {
    name: 'RTF 文件',
    endings: ['.rtf'],
    alsoCalled: [],
    mediaType: 'application/rtf',
    origin: '从 RTF 文档提取',
    linesAreParagraphs: true,
    mayRun: false,
  },
  sheet: {
    name: 'Excel 或 WPS 表格',
    endings: ['.xlsx', '.xls'],
    alsoCalled: ['.et', '.xlsm', '.xlsb', '.xltx', '.xlt', '.ett'],
    mediaType: 'application/vnd.ms-excel',
    origin: '从 Excel 表格提取',
    linesAreParagraphs: true,
    mayRun: false,
  },
  pdf: {
    name: 'PDF 文件',
    endings: ['.pdf'],
    alsoCalled: [],
    mediaType: 'application/pdf',
    origin: '从 PDF 提取',
    linesAreParagraphs: false,
    mayRun: false,
  },
  odt: {
    name: 'ODT 文件',
    endings: ['.odt'],
    alsoCalled: ['.ott', '.fodt'],
    mediaType: 'application/vnd.oasis.opendocument.text',
    origin: '从 ODT 文档提取',
    linesAreParagraphs: true,
    mayRun: false,
  },
  ofd: {
    name: 'OFD 文件',
    endings: ['.ofd'],
    alsoCalled: [],
    mediaType: 'application/ofd',
    origin: '从 OFD 提取',
    linesAreParagraphs: false,
    mayRun: false,
  },
  png: {
    name: '图片（PNG）',
    endings: ['.png'],
    alsoCalled: [],
    mediaType: 'image/png',
    origin: '从图片识别',
    linesAreParagraphs: false,
    mayRun: false,
  },
  jpeg: {
    name: '图片（JPEG）',
    endings: ['.jpg'],
    alsoCalled: ['.jpeg'],
    mediaType: 'image/jpeg',
    origin: '从图片识别',
    linesAreParagraphs: false,
    mayRun: false,
  },
  tiff: {
    name: '图片（TIFF）',
    endings: ['.tif'],
    alsoCalled: ['.tiff'],
    mediaType: 'image/tiff',
    origin: '从图片识别',
    linesAreParagraphs: false,
    mayRun: false,
  },
} as const satisfies Readonly<Record<string, SourceFormatRow>>;

export type SourceFormat = keyof typeof SOURCE_FORMATS;
/** A format whose text has to be got out of it first. */
export type UnpackedFormat = Exclude<SourceFormat, 'text'>;

const ROWS: Readonly<Record<SourceFormat, SourceFormatRow>> = SOURCE_FORMATS;
const FORMATS = Object.keys(ROWS) as SourceFormat[];

export const UNPACKED_FORMATS = FORMATS.filter((format): format is UnpackedFormat => format !== 'text');

/** What is known of a format, whichever it is. */
export const rowOf = (format: SourceFormat): SourceFormatRow => ROWS[format];

/** The format that files of this ending (`.docx`, in small letters) have. */
export function formatOfEnding(ending: string): SourceFormat | undefined {
  return FORMATS.find((format) => endingsOf(format).includes(ending));
}

/** All endings of a format, those it is filed under first. */
export const endingsOf = (format: SourceFormat): readonly string[] => [
  ...ROWS[format].endings,
  ...ROWS[format].alsoCalled,
];

/** The endings that circulars are filed under, as a sentence lists them: `.txt、.md 或 .pdf`. */
export function endingsInWords(): string {
  const all = FORMATS.flatMap((format) => ROWS[format].endings);
  return `${all.slice(0, -1).join('、')} 或 ${all.at(-1)}`;
}
