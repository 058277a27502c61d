import { DOC_NUMBER } from '#domain/doc-number.ts';
import type { LineRange, Part, TextBlock } from '#domain/elements.ts';
import type { Found } from '#domain/schema.ts';
import { parseDate } from '../date.ts';
import { isOrganisation } from './organisation.ts';

/** A field and how it was found; `undefined` where nothing tells. */
export interface Field<T> {
  readonly value: T;
  readonly found: Found;
  /** Lines of the block that told. */
  readonly from: LineRange;
}

/** The text blocks of all parts, in order. */
export function textBlocks(parts: readonly Part[]): TextBlock[] {
  return parts.flatMap((part) => part.blocks.filter((block): block is TextBlock => block.role !== 'unit'));
}

/** 发文字号: on a line of its own in the head, or among the fields of a telegraph's head row. */
export function findDocNumber(blocks: readonly TextBlock[]): string | undefined {
  for (const { role, text } of blocks) {
    if (role !== 'docNumber' && role !== 'transmission' && role !== 'caption') continue;
    const number = DOC_NUMBER.exec(text)?.[0];
    if (number !== undefined) return number.replace(/\s/gu, '');
  }
  return undefined;
}

/** 发文机关: who signed; else the letterhead, the office in the title, or the office that had it printed. */
export function findIssuers(blocks: readonly TextBlock[]): Field<string[]> | undefined {
  for (const role of ['signature', 'letterhead'] as const) {
    const named = blocks.filter((b) => b.role === role && isOrganisation(b.text));
    const first = named[0];
    if (first === undefined) continue;
    const names = [...new Set(named.flatMap((b) => b.text.split(/\s+/u)))];
    return { value: names, found: 'printed', from: first.lines };
  }
  for (const title of blocks.filter((b) => b.role === 'title')) {
    const before = TITLE_OF.exec(title.text)?.[1];
    if (before !== undefined && isOrganisation(before)) {
      return { value: before.split(/\s+/u), found: 'inferred', from: title.lines };
    }
  }
  const printing = blocks.find((b) => b.role === 'printing');
  const issuer = printingOffice(blocks)?.replace(/(?:办公厅|办公室)$/u, '');
  return printing !== undefined && issuer !== undefined && isOrganisation(issuer)
    ? { value: [issuer], found: 'inferred', from: printing.lines }
    : undefined;
}

/** The office whose document a title names: …法院关于…, …法院2030年…. */
const TITLE_OF = /^(.{3,40}?)(?:关于|印发|转发|(?:19|20)\d{2}年|工作要点)/u;

/** 成文日期: under the signature, under the title, else the date of printing. */
export function findIssued(blocks: readonly TextBlock[]): Field<string> | undefined {
  for (const [role, found] of [
    ['date', 'printed'],
    ['caption', 'printed'],
    ['printing', 'inferred'],
  ] as const) {
    for (const block of blocks) {
      const date = block.role === role ? parseDate(block.text) : undefined;
      if (date !== undefined) return { value: date, found, from: block.lines };
    }
  }
  return undefined;
}

/** 印发日期 */
export function findPrinted(blocks: readonly TextBlock[]): string | undefined {
  return blocks
    .filter((b) => b.role === 'printing')
    .map((b) => parseDate(b.text))
    .find((d) => d !== undefined);
}

/** 印发机关: on the line of the printing date, or on the line above it. */
export function printingOffice(blocks: readonly TextBlock[]): string | undefined {
  const at = blocks.findIndex((b) => b.role === 'printing' && parseDate(b.text) !== undefined);
  if (at < 0) return undefined;
  const own = /^(\p{Script=Han}{4,40}?)\s*(?:19|20)\d{2}/u.exec((blocks[at] as TextBlock).text)?.[1];
  const above = blocks[at - 1];
  return own ?? (above?.role === 'printing' ? above.text : undefined);
}

/** What stands behind a label, `等级：加急` → 加急. */
export function labelled(blocks: readonly TextBlock[], label: RegExp): string | undefined {
  for (const { text } of blocks) {
    const match = label.exec(text);
    if (match?.[1] !== undefined) return match[1];
  }
  return undefined;
}
