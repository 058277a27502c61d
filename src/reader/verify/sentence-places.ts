import { fingerprintedText } from '#domain/fingerprint.ts';
import { parseFigure } from '#domain/numerals.ts';
import { type RecordText, runsOf, titleOf } from '#domain/search/records.ts';
import { splitSentences } from '#domain/sentences.ts';
import { FIGURE, type Reference } from './references.ts';

/** Sentences or paragraphs of a measure that a draft names, all from 1. */
export interface NamedSentences {
  readonly paragraph?: number;
  /** Left out where a paragraph alone is named. */
  readonly sentences?: readonly [first: number, last: number];
  /** Whether it is said that the title was counted. */
  readonly countsTitle: boolean;
}

/** Where words stand in a measure, all from 1. */
export interface SentenceSpan {
  readonly paragraph: number;
  /** Counted through the measure, and within the paragraph. */
  readonly inMeasure: readonly [first: number, last: number];
  readonly inParagraph: readonly [first: number, last: number];
  /** Whether the first sentence of the measure is its title, which one counts and another does not. */
  readonly hasTitle: boolean;
  /** Whether the first paragraph is the title alone. */
  readonly isTitleApart: boolean;
}

const SENTENCES = new RegExp(`第(${FIGURE})(?:句?(?:[至到—–~～-]|、)第?(${FIGURE}))?句`, 'u');
const PARAGRAPH = new RegExp(`第(${FIGURE})[款段]`, 'u');
/** What an address of the archive says of them. */
const ANCHOR = /#s(\d+)(?=$|[^\w-])/u;

/** Which sentences of a measure a reference names; `undefined` where it names none, or not one stretch of one paragraph. */
export function namedSentences({ name, place }: Reference): NamedSentences | undefined {
  const anchor = ANCHOR.exec(name)?.[1];
  if (anchor !== undefined) return { sentences: [Number(anchor), Number(anchor)], countsTitle: true };
  if ((place.match(/[款段]/gu) ?? []).length > 1 || (place.match(/句(?!数)/gu) ?? []).length > 2)
    return undefined;
  const [, one, other] = SENTENCES.exec(place) ?? [];
  const [first, last] = [one, other].map((figure) => figure && parseFigure(figure)) as (number | undefined)[];
  const paragraph = parseFigure(PARAGRAPH.exec(place)?.[1] ?? '');
  if (first === undefined && paragraph === undefined) return undefined;
  return {
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(first === undefined ? {} : { sentences: [first, last ?? first] as const }),
    countsTitle: place.includes('标题计入'),
  };
}

/** Whether a reference speaks of sentences or paragraphs at all. */
export const namesSentences = ({ name, place }: Reference): boolean =>
  /[句款段]/u.test(place) || ANCHOR.test(name);

/** Where words stand in the text of a measure, each time; words and text are compared without white space. */
export function spansOf(record: RecordText, words: string): SentenceSpan[] {
  const sentences = sentencesIn(runsOf(record)[0] ?? '');
  const whole = sentences.map(({ text }) => text).join('');
  const title = fingerprintedText(titleOf(record));
  const [first] = sentences;
  const isTitle = first !== undefined && title !== '' && isTitleAlone(first.text, title);
  const isTitleApart = isTitle && sentences[1]?.paragraph !== first.paragraph;
  const spans: SentenceSpan[] = [];
  for (let at = whole.indexOf(words); words !== '' && at >= 0; at = whole.indexOf(words, at + 1)) {
    const over = sentences.filter(({ start, end }) => start < at + words.length && end > at);
    const [from, to] = [over[0], over.at(-1)];
    if (from === undefined || to === undefined || from.paragraph !== to.paragraph) continue;
    spans.push({
      paragraph: from.paragraph,
      inMeasure: [from.number, to.number],
      inParagraph: [from.within, to.within],
      hasTitle: isTitle,
      isTitleApart,
    });
  }
  return spans;
}

interface PlacedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly number: number;
  readonly within: number;
}

/** Sentences of a text, without white space. */
function sentencesIn(text: string): PlacedSentence[] {
  const found: PlacedSentence[] = [];
  let at = 0;
  const paragraphs = text.split('\n').filter((one) => one.trim() !== '');
  for (const [i, paragraph] of paragraphs.entries())
    for (const [j, { start, end }] of splitSentences(paragraph).entries()) {
      const own = fingerprintedText(paragraph.slice(start, end));
      found.push({
        text: own,
        start: at,
        end: at + own.length,
        paragraph: i + 1,
        number: found.length + 1,
        within: j + 1,
      });
      at += own.length;
    }
  return found;
}

/** Whether a sentence is the title, behind a number and before its mark. */
function isTitleAlone(sentence: string, title: string): boolean {
  const at = sentence.indexOf(title.replace(/[。！？]$/u, ''));
  return at >= 0 && sentence.slice(at).replace(/[。！？]$/u, '') === title.replace(/[。！？]$/u, '');
}

/** Whether words stand in the sentences that are named, however the title is counted where nothing is said of it. */
export function isWithin(span: SentenceSpan, named: NamedSentences): boolean {
  const { paragraph, sentences, countsTitle } = named;
  const isNamed = ([first, last]: readonly [number, number], less: number): boolean =>
    sentences === undefined || (first - less >= sentences[0] && last - less <= sentences[1]);
  const without = span.hasTitle && !countsTitle ? [0, 1] : [0];
  if (paragraph === undefined) return without.some((less) => isNamed(span.inMeasure, less));
  // A title apart is a paragraph, beside the text it is a sentence of the first.
  const paragraphs = span.isTitleApart ? without : [0];
  const within = !span.isTitleApart && span.paragraph === 1 ? without : [0];
  return paragraphs.some(
    (less) => span.paragraph - less === paragraph && within.some((fewer) => isNamed(span.inParagraph, fewer)),
  );
}

/** Which sentence it is, in words: 第3句（标题计入句数，不计是第2句）. */
export function sentenceInWords({ inMeasure: [first, last], hasTitle }: SentenceSpan): string {
  const numbers = (less: number): string =>
    first === last ? `第${first - less}句` : `第${first - less}至${last - less}句`;
  if (!hasTitle) return numbers(0);
  return first === 1 ? `${numbers(0)}（标题计入句数）` : `${numbers(0)}（标题计入句数，不计是${numbers(1)}）`;
}
