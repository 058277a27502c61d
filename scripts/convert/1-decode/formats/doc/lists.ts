import { element, saying, type XmlNode } from '../docx/xml.ts';
import { numberFormat, numberSuffix } from '../number-codes.ts';
import type { Octets } from '../octets.ts';
import type { Fib } from './fib.ts';

const LEVELS = 9;
const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;
const NO_STYLE = 0xfff;
const MOST_LISTS = 4_000;

/** Reads the lists of a document and what its paragraphs refer to ([MS-DOC] PlfLst, PlfLfo) as `numbering.xml` would say it. */
export function readLists(table: Octets, fib: Fib): XmlNode | undefined {
  const [lists, overrides] = [fib.pair('lists'), fib.pair('listOverrides')];
  if (lists === undefined || overrides === undefined) return undefined;
  const abstracts = readAbstracts(table, lists.at);
  return element('w:numbering', {}, [
    ...abstracts.map(({ node }) => node),
    ...readOverrides(
      table.slice(overrides.at, overrides.length),
      abstracts.map(({ id }) => id),
    ),
  ]);
}

function readAbstracts(table: Octets, from: number): { id: number; node: XmlNode }[] {
  const count = Math.min(table.u16(from), MOST_LISTS);
  /** The levels lie behind all lists, beyond the length that the file says. */
  let at = from + 2 + count * LIST;
  return Array.from({ length: count }, (_, i) => {
    const list = table.slice(from + 2 + i * LIST, LIST);
    const levels: XmlNode[] = [];
    const simple = (list.u8(26) & 1) === 1;
    for (let level = 0; level < (simple ? 1 : LEVELS); level += 1) {
      const { node, length } = readLevel(table, at, level, list.u16(8 + level * 2));
      levels.push(node);
      at += length;
    }
    return { id: list.u32(0), node: element('w:abstractNum', { 'w:abstractNumId': String(i) }, levels) };
  });
}

/** A level and how many bytes it takes. */
function readLevel(
  table: Octets,
  at: number,
  level: number,
  style = NO_STYLE,
): { node: XmlNode; length: number } {
  const flags = table.u8(at + 5);
  const format = numberFormat(table.u8(at + 4));
  const places = Array.from({ length: LEVELS }, (_, i) => table.u8(at + 6 + i));
  const text = at + LEVEL + table.u8(at + 24) + table.u8(at + 25);
  const count = table.u16(text);
  const label = [...Array(count).keys()].map((i) => {
    const code = table.u16(text + 2 + i * 2);
    return places.includes(i + 1) && code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  });
  const node = element('w:lvl', { 'w:ilvl': String(level) }, [
    saying('w:start', Math.max(0, table.i32(at))),
    saying('w:numFmt', format),
    saying('w:lvlText', label.join('')),
    saying('w:suff', numberSuffix(table.u8(at + 15))),
    ...((flags & 0x04) === 0 ? [] : [element('w:isLgl')]),
    ...((flags & 0x08) === 0 ? [] : [saying('w:lvlRestart', table.u8(at + 26))]),
    ...(style === NO_STYLE ? [] : [saying('w:pStyle', style)]),
  ]);
  return { node, length: text + 2 + count * 2 - at };
}

function readOverrides(list: Octets, ids: readonly number[]): XmlNode[] {
  const count = Math.min(list.u32(0), MOST_LISTS);
  let at = 4 + count * OVERRIDE;
  return Array.from({ length: count }, (_, i) => {
    const own = 4 + i * OVERRIDE;
    const abstract = ids.indexOf(list.u32(own));
    const levels: XmlNode[] = [];
    at += 4;
    for (let j = 0; j < list.u8(own + 12); j += 1) {
      const flags = list.u32(at + 4);
      const level = flags & 0xf;
      const [starts, formats] = [(flags & 0x10) !== 0, (flags & 0x20) !== 0];
      const start = saying('w:startOverride', Math.max(0, list.i32(at)));
      at += 8;
      const read = formats ? readLevel(list, at, level) : undefined;
      at += read?.length ?? 0;
      levels.push(
        element('w:lvlOverride', { 'w:ilvl': String(level) }, [
          ...(starts ? [start] : []),
          ...(read === undefined ? [] : [read.node]),
        ]),
      );
    }
    return element('w:num', { 'w:numId': String(i + 1) }, [saying('w:abstractNumId', abstract), ...levels]);
  });
}
