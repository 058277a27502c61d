import { blockAnchor, circularAddress, sectionAnchor, unitAddress } from '#domain/addresses.ts';
import { unitName } from '#domain/citation.ts';
import { wholeText } from '#domain/elements.ts';
import { segmentsOf } from '#domain/segments.ts';
import { splitSentences } from '#domain/sentences.ts';
import type { Circular, Unit } from './circulars.ts';

/** A place of a text that names something, in its sentence. */
export interface LinkPlace {
  readonly circular: Circular;
  /** The measure; `undefined` for a place outside measures, in a notice or a preamble. */
  readonly unit: Unit | undefined;
  /** Address with the fragment of the sentence or block. */
  readonly address: string;
  /** 第10项, 导语: what the place is called within its circular. */
  readonly name: string;
  readonly before: string;
  /** The words that name it. */
  readonly words: string;
  readonly after: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** So much of a long sentence is shown on either side. */
const CONTEXT = 90;

/** A place in a measure. */
export function placeInUnit(circular: Circular, unit: Unit, span: Span): LinkPlace {
  const segments = segmentsOf(unit.paragraphs).flat();
  const holds = segments.find(({ start, text }) => start <= span.start && span.start < start + text.length);
  const sentence =
    holds?.sentence === undefined ? [] : segments.filter((segment) => segment.sentence === holds.sentence);
  const first = sentence[0];
  const last = sentence.at(-1);
  const text = wholeText(unit.paragraphs);
  const around =
    first === undefined || last === undefined
      ? span
      : { start: first.start, end: last.start + last.text.length };
  const fragment = holds?.sentence === undefined ? '' : `#s${holds.sentence}`;
  return {
    circular,
    unit,
    address: `${unitAddress(circular.id, unit.key)}${fragment}`,
    name: unitName(unit),
    ...inSentence(text, around, span),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  preamble: '导语',
  closing: '结语',
  heading: '标题',
  annexList: '附件说明',
};

/** A place in a block outside measures; `key` as `blockKey` makes it. */
export function placeInBlock(circular: Circular, key: string, span: Span): LinkPlace | undefined {
  const [part, index] = key.split('-').map(Number);
  const holder = circular.parts[part ?? 0];
  const block = holder?.blocks[index ?? 0];
  if (holder === undefined || block === undefined || block.role === 'unit') return undefined;
  const sentences = splitSentences(block.text);
  const around = sentences.find(({ end }) => end > span.start) ?? { start: 0, end: block.text.length };
  return {
    circular,
    unit: undefined,
    address: `${circularAddress(circular.id)}#${block.section === undefined ? blockAnchor(key) : sectionAnchor(block.section)}`,
    name: holder.type === 'notice' ? '印发通知' : (NAMES[block.role] ?? '正文'),
    ...inSentence(block.text, around, span),
  };
}

function inSentence(
  text: string,
  around: Span,
  { start, end }: Span,
): Pick<LinkPlace, 'before' | 'words' | 'after'> {
  const before = text.slice(around.start, start);
  const after = text.slice(end, Math.max(end, around.end));
  return {
    before: before.length > CONTEXT ? `…${before.slice(-CONTEXT)}` : before,
    words: text.slice(start, end),
    after: after.length > CONTEXT ? `${after.slice(0, CONTEXT)}…` : after,
  };
}
