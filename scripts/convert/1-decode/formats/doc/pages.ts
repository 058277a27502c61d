import { FormatFault } from '../extraction.ts';
import { Octets } from '../octets.ts';
import type { Fib } from './fib.ts';
import { readSprms, type Sprm } from './sprm.ts';

const PAGE = 512;
/** What says the height of a paragraph's lines, between the places of its properties. */
const PARAGRAPH_ENTRY = 13;
const NUMBER_OF_PAGE = 0x3fffff;
/** Sprms that stand in another stream because there are too many of them. */
const ELSEWHERE = [0x6646, 0x646b, 0x646a];

/** A stretch of the main stream with the properties of what lies there. */
export interface Formatted {
  readonly start: number;
  readonly end: number;
  /** The number of a paragraph's style; 0 for characters. */
  readonly style: number;
  readonly sprms: readonly Sprm[];
}

/** Properties by place in the main stream. */
export interface FormattedPages {
  /** What holds at a place. */
  readonly at: (place: number) => Formatted;
}

/** Reads the pages of properties of characters or of paragraphs ([MS-DOC] PlcBteChpx, PlcBtePapx). */
export function readPages(
  main: Octets,
  table: Octets,
  data: Octets | undefined,
  pair: ReturnType<Fib['pair']>,
  kind: 'characters' | 'paragraphs',
): FormattedPages {
  const found: Formatted[] = [];
  const pages = pair === undefined ? 0 : Math.floor((pair.length - 4) / 8);
  const list = pair === undefined ? undefined : table.slice(pair.at, pair.length);
  if (pages * PAGE > main.length) throw new FormatFault('broken', '文件已损坏：格式页过多');
  for (let i = 0; i < pages && list !== undefined; i += 1) {
    const number = list.u32((pages + 1) * 4 + i * 4) & NUMBER_OF_PAGE;
    const page = main.slice(number * PAGE, PAGE);
    const count = page.u8(PAGE - 1);
    for (let j = 0; j < count; j += 1) {
      const start = page.u32(j * 4);
      const end = page.u32(j * 4 + 4);
      const own = kind === 'characters' ? ofCharacters(page, count, j) : ofParagraph(page, count, j, data);
      found.push({ start, end, ...own });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return { at: (place) => lastBefore(found, place) };
}

type Own = Pick<Formatted, 'style' | 'sprms'>;

function ofCharacters(page: Octets, count: number, index: number): Own {
  const place = page.u8((count + 1) * 4 + index) * 2;
  if (place === 0) return { style: 0, sprms: [] };
  return { style: 0, sprms: readSprms(page.slice(place + 1, page.u8(place))) };
}

function ofParagraph(page: Octets, count: number, index: number, data: Octets | undefined): Own {
  const place = page.u8((count + 1) * 4 + index * PARAGRAPH_ENTRY) * 2;
  if (place === 0) return { style: 0, sprms: [] };
  const short = page.u8(place);
  const [from, length] = short === 0 ? [place + 2, page.u8(place + 1) * 2] : [place + 1, short * 2 - 1];
  const own = page.slice(from, length);
  return { style: own.u16(0), sprms: withThoseElsewhere(readSprms(own.slice(2, length - 2)), data) };
}

function withThoseElsewhere(sprms: readonly Sprm[], data: Octets | undefined): readonly Sprm[] {
  if (!sprms.some(({ code }) => ELSEWHERE.includes(code))) return sprms;
  return sprms.flatMap((sprm) => {
    if (!ELSEWHERE.includes(sprm.code)) return [sprm];
    const at = sprm.operand.u32(0);
    const list = data ?? new Octets(new Uint8Array());
    return readSprms(list.slice(at + 2, list.u16(at)));
  });
}

/** The stretch that holds a place; where nothing is said of it, one without properties up to the next. */
function lastBefore(all: readonly Formatted[], place: number): Formatted {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Formatted).start <= place) low = middle + 1;
    else high = middle;
  }
  const found = all[low - 1];
  if (found !== undefined && place < found.end) return found;
  const next = all[low]?.start ?? Number.POSITIVE_INFINITY;
  return { start: found?.end ?? 0, end: next, style: 0, sprms: [] };
}
