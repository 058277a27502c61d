import { FormatFault } from '../extraction.ts';
import type { Octets } from '../octets.ts';

const SIGNATURES = [0xa5ec, 0xa5dc];
/** Word 97; Word 95 and 6 have smaller numbers and another structure. */
const WORD_97 = 0xc0;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
/** Where the pairs of place and length begin. */
const PAIRS = 154;

/** Pairs of the file information block, by the number of each ([MS-DOC] FibRgFcLcb97). */
const PAIR = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  sections: 6,
  edges: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  edgeShapes: 41,
  endnoteReferences: 46,
  endnoteTexts: 47,
  drawings: 50,
  boxes: 56,
  edgeBoxes: 58,
  lists: 73,
  listOverrides: 74,
} as const;

export type Pair = keyof typeof PAIR;

/** The texts of a document in the order in which they lie, each with how many characters it has. */
export interface Lengths {
  readonly body: number;
  readonly footnotes: number;
  readonly edges: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
  readonly edgeBoxes: number;
}

/** The file information block: what the document is, and where its parts lie. */
export interface Fib {
  readonly lengths: Lengths;
  readonly tableName: '0Table' | '1Table';
  /** Where a part lies in the table stream; `undefined` where there is none. */
  readonly pair: (name: Pair) => { readonly at: number; readonly length: number } | undefined;
}

export function readFib(main: Octets): Fib {
  if (!SIGNATURES.includes(main.u16(0))) throw new FormatFault('broken', '文件已损坏：不是 Word 文件');
  if (main.u16(2) < WORD_97)
    throw new FormatFault(
      'unsupported',
      '这是 Word 95 或更早的文件，不能读取，请在 Word 或 WPS 中另存为 .docx',
    );
  const flags = main.u16(10);
  if ((flags & ENCRYPTED) !== 0)
    throw new FormatFault('encrypted', 'Word 文件设有密码，请在 Word 或 WPS 中取消密码后另存');
  const count = (at: number): number => Math.max(0, main.i32(at));
  return {
    lengths: {
      body: count(76),
      footnotes: count(80),
      edges: count(84),
      macros: count(88),
      comments: count(92),
      endnotes: count(96),
      boxes: count(100),
      edgeBoxes: count(104),
    },
    tableName: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    pair: (name) => {
      if (PAIR[name] >= main.u16(PAIRS - 2)) return undefined;
      const at = PAIRS + PAIR[name] * 8;
      const length = main.u32(at + 4);
      return length === 0 ? undefined : { at: main.u32(at), length };
    },
  };
}
