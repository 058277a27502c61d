import type { BlockRole, TextBlock } from '#domain/elements.ts';
import { parseFigure } from '#domain/numerals.ts';
import { element, mixed, type XmlElement } from '../xml/element.ts';
import type { Marks } from './references.ts';

/** What an element of the standard names more closely than a paragraph with a class. */
const INLINES: Partial<Record<BlockRole, string>> = {
  letterhead: 'docAuthority',
  docNumber: 'docNumber',
  title: 'docTitle',
  signature: 'signature',
};

/** A block of running text as `p`, with what the standard names marked in it. */
export function blockElement(block: TextBlock, marks: Marks): XmlElement {
  const { role, text } = block;
  const inline = INLINES[role];
  const words = marks.block(block)(text, 0);
  if (inline !== undefined) return mixed('p', {}, [mixed(inline, {}, words)]);
  const date = role === 'date' ? isoDate(text) : undefined;
  if (date !== undefined) return mixed('p', {}, [mixed('docDate', { date }, [text])]);
  return mixed('p', role === 'paragraph' ? {} : { class: role }, words);
}

/** The same inside a preface, where who is addressed has a container of its own. */
export function prefaceElement(block: TextBlock, eId: string, marks: Marks): XmlElement {
  const own = blockElement(block, marks);
  return block.role === 'addressees' ? element('container', { eId, name: 'addressees' }, [own]) : own;
}

/** The day that a line says, `2025年6月27日` or `二〇二五年六月二十七日`; `undefined` where there is none. */
function isoDate(text: string): string | undefined {
  const [, ...figures] = /(\S{4})年(\S{1,3})月(\S{1,3})日/u.exec(text.replaceAll(/\s/gu, '')) ?? [];
  const [year = 0, month = 0, day = 0] = figures.map((figure) => parseFigure(figure) ?? 0);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year > 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
