import type { BlockRole } from '#domain/elements.ts';
import { parseFigure } from '#domain/numerals.ts';
import type { Marker } from '../marker.ts';
import type { Decided, Decisions, SourceText } from '../types.ts';
import type { ClassifiedParagraph, ParagraphClass } from './paragraph.ts';

export type DecidedKind = NonNullable<Decided['is']>;

/** The paragraphs with what the editor says of them: of the first that begins at a place or behind it. */
export function withDecisions(
  all: readonly ClassifiedParagraph[],
  { paragraphs, offsets }: SourceText,
  decisions: Decisions | undefined,
): readonly ClassifiedParagraph[] {
  if (decisions === undefined || decisions.paragraphs.size + decisions.joins.length === 0) return all;
  const found = new Map<number, Decided>();
  /** Index of the first paragraph that begins at an offset or behind it. */
  const firstFrom = (offset: number): number => {
    let low = 0;
    let high = paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[paragraphs[middle]?.start ?? 0] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const add = (index: number, decided: Decided): void => {
    if (index >= 0 && index < paragraphs.length) found.set(index, { ...found.get(index), ...decided });
  };
  for (const [offset, decided] of decisions.paragraphs) add(firstFrom(offset), decided);
  for (const offset of decisions.joins) add(firstFrom(offset) - 1, { whole: true });
  return all.map((paragraph, i) => asDecided(paragraph, found.get(i)));
}

const MARKED: readonly ParagraphClass[] = ['marked', 'display', 'responsibility'];
const PLAIN: readonly ParagraphClass[] = [
  'running',
  'display',
  'marked',
  'responsibility',
  'metadata',
  'cell',
];
/** For each kind the looks that bear it out, the most usual first: who says what is so changes nothing. */
const LOOKS: Readonly<Record<DecidedKind, readonly ParagraphClass[]>> = {
  title: ['display', 'organisation'],
  heading: MARKED,
  measure: MARKED,
  measureText: PLAIN,
  answer: PLAIN,
  paragraph: PLAIN,
  preamble: PLAIN,
  closing: PLAIN,
  unclassified: PLAIN,
  question: ['question'],
  letterhead: ['organisation'],
  transmission: ['transmission'],
  docNumber: ['docNumber'],
  caption: ['remark'],
  remark: ['remark'],
  addressees: ['addressees'],
  signature: ['organisation'],
  date: ['date'],
  handlingOffice: ['handlingOffice'],
  // Entries are told by their neighbours, and those by them.
  annexList: ['annexList', 'annexLabel', 'marked', 'display'],
  annexLabel: ['annexLabel'],
  copiedTo: ['copiedTo'],
  printing: ['printing'],
};

/** A paragraph with what the editor says it is. */
function asDecided(paragraph: ClassifiedParagraph, decided: Decided | undefined): ClassifiedParagraph {
  if (decided === undefined) return paragraph;
  const { is, number } = decided;
  const looks = is === undefined ? [paragraph.class] : LOOKS[is];
  const fits = looks.includes(paragraph.class);
  // The number of an entry in a list of annexes, or of a line at the foot, is none of the text's.
  const keeps = looks === MARKED || looks === PLAIN || is === undefined || is === 'annexList';
  const marker = keeps ? paragraph.marker : undefined;
  return {
    ...paragraph,
    decided,
    class: fits ? paragraph.class : (looks[0] as ParagraphClass),
    marker: number === undefined ? marker : numbered(paragraph, number),
  };
}

/** A number with a mark behind it: （五）, 5., 第五条. */
const MARKED_NUMBER =
  /^(?:[（(]\s?)?(?:第\s?)?[0-9０-９一二三四五六七八九十百〇零]{1,5}\s?[条项.．、)）:：]/u;
/** A figure alone, which may as well be an amount, and numerals that no amount of a text is written in. */
const FIGURE = /^[0-9０-９]{1,4}/u;
const NUMERAL = /^[壹贰叁肆伍陆柒捌玖拾]{1,3}/u;

/** The marker of a paragraph with the number that the editor gave it; a number at its beginning is its label. */
function numbered({ marker, text }: ClassifiedParagraph, number: number): Marker {
  if (marker !== undefined) return { ...marker, number };
  const figure = FIGURE.exec(text)?.[0];
  const label =
    MARKED_NUMBER.exec(text)?.[0] ??
    (figure !== undefined && parseFigure(figure) === number ? figure : NUMERAL.exec(text)?.[0]) ??
    '';
  return { form: 'item', number, length: label.length === text.length ? 0 : label.length };
}

const IN_UNITS = ['measure', 'measureText', 'question', 'answer', 'heading'] as const;

/** The block that a paragraph is by the editor's word; `undefined` where it is none, or he says nothing. */
export function decidedRole({ decided }: ClassifiedParagraph): BlockRole | undefined {
  const is = decided?.is;
  if (is === undefined || (IN_UNITS as readonly string[]).includes(is)) return undefined;
  return is as BlockRole;
}

/** Whether the editor says that a paragraph belongs to a measure or question, or heads others. */
export const isOfText = ({ decided }: ClassifiedParagraph): boolean =>
  (IN_UNITS as readonly (string | undefined)[]).includes(decided?.is);

/** Whether the editor says nothing of what a paragraph is. */
export const isOpen = ({ decided }: ClassifiedParagraph): boolean => decided?.is === undefined;

/** Whether a paragraph begins a measure: by the editor's word, else by the form of its number. */
export const beginsMeasure = (
  { decided, marker }: ClassifiedParagraph,
  form: Marker['form'] | undefined,
): boolean =>
  decided?.is === undefined ? form !== undefined && marker?.form === form : decided.is === 'measure';
