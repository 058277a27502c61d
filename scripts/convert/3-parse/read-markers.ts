import { goesOnAsReference, isAmended, type Marker, readMarker } from '../marker.ts';
import type { SourceText } from '../types.ts';
import { MOST_SPACED, SECOND_WITHIN } from './bars.ts';

/** The marker of each paragraph, as its neighbours bear it out. */
export function readMarkers(source: SourceText): (Marker | undefined)[] {
  let item = 0;
  const texts = source.paragraphs.map(({ start, end }) => source.text.slice(start, end));
  const read = texts.map((text, i) => {
    const expected = item === 0 || !beginsRow(texts, i) ? item + 1 : 1;
    const marker = readMarker(text, { expected, opens: true }) ?? bareNext(text, item, texts[i - 1]);
    if (marker?.form === 'article' && isAmended(text.slice(marker.length))) return undefined;
    if (marker !== undefined && isOfRow(text, marker, texts[i - 1])) return undefined;
    if (marker?.form === 'item') item = marker.number;
    return marker;
  });
  return withoutReferences(source, texts, withoutNotes(texts, read));
}

/** What notes to a text stand below, and the first of them on its line: 注释：, 注：1.本公报中的数据…. */
const NOTES = /^(?:注释|附注|注)\s?[:：](?:\s?(?<first>1)[.．、]|$)/u;
/** Whether notes to the text begin with a paragraph. */
export const beginNotes = (text: string): boolean => NOTES.test(text);

/**
 * Markers without those of notes, which count nothing that the text says: 1. 2. 3. in a row below 注释：. Another
 * number ends them.
 */
function withoutNotes(
  texts: readonly string[],
  read: readonly (Marker | undefined)[],
): (Marker | undefined)[] {
  let next: number | undefined;
  return read.map((marker, i) => {
    const notes = NOTES.exec(texts[i] as string);
    if (notes !== null) next = notes.groups?.first === undefined ? 1 : 2;
    if (marker === undefined || next === undefined) return marker;
    if (marker.form !== 'item' || marker.number !== next) {
      next = undefined;
      return marker;
    }
    next += 1;
    return undefined;
  });
}

/** Whether a number before a comma goes on with another before a comma: steps are written so, and none is mistyped. */
function isOfRow(text: string, { number, length }: Marker, above: string | undefined): boolean {
  const mark = text[length - 1] ?? '';
  return ',，'.includes(mark) && mark !== '' && above?.startsWith(`${number - 1}${mark}`) === true;
}

/** No unit of measurement, and no kind of thing that is counted: 2具备, not 2个. */
const NO_UNIT =
  /^(?![年月日时点分秒天周季届期岁个项条款章节名人位户家次件所村社区县市省州乡镇街米元万亿千百十多余倍度轮类种处台辆艘场篇本册部份级层批组队支座栋间套号小公吨平里亩以至到和及或起比成只张把头门道])[\p{Script=Han}《“]/u;

/**
 * The number that comes next without a mark, where the paragraph right above is the number before it and ends:
 * 1.甲；|2乙；. The mark was forgotten.
 */
function bareNext(text: string, item: number, above: string | undefined): Marker | undefined {
  const figure = `${item + 1}`;
  if (item === 0 || above === undefined || !text.startsWith(figure)) return undefined;
  if (NUMBER_OF_ITEM.exec(above)?.groups?.figure !== `${item}` || !ENDS.test(above)) return undefined;
  if (!NO_UNIT.test(text.slice(figure.length))) return undefined;
  return { form: 'item', number: item + 1, length: figure.length };
}
const ENDS = /[；;。]$/u;

/** The figure and the mark with which an item's number ends: 12. */
const NUMBER_OF_ITEM = /^(?<figure>\d{1,3})(?<mark>[.．、])/u;

/** Whether a paragraph that begins 1.24 is number 1 of a row: the next figure before a dot is a 2. */
function beginsRow(texts: readonly string[], at: number): boolean {
  const own = NUMBER_OF_ITEM.exec(texts[at] as string)?.groups;
  if (own?.figure !== '1' || own.mark === '、') return false;
  for (const text of texts.slice(at + 1, at + 1 + SECOND_WITHIN)) {
    const next = NUMBER_OF_ITEM.exec(text)?.groups;
    if (next !== undefined) return next.figure === '2';
  }
  return false;
}

/**
 * Markers of articles and chapters without those that are references: 第二条规定以外的案件.
 * A reference has no space behind it where articles have one, or stands out of the row of
 * numbers, or its number comes again.
 */
function withoutReferences(
  source: SourceText,
  texts: readonly string[],
  read: readonly (Marker | undefined)[],
): (Marker | undefined)[] {
  const named = read.map((marker) =>
    marker !== undefined && ['chapter', 'division', 'article'].includes(marker.form) ? marker : undefined,
  );
  const spaced = named.map((marker, i) => {
    const { start, end } = source.paragraphs[i] as { start: number; end: number };
    if (marker === undefined) return false;
    const behind = start + marker.length;
    if (behind === end || source.text[behind] === ' ') return true;
    return (source.offsets[behind] ?? 0) - (source.offsets[behind - 1] ?? 0) > 1;
  });
  const refers = named.map(
    (marker, i) =>
      marker !== undefined &&
      !spaced[i] &&
      goesOnAsReference((texts[i] as string).slice(marker.length).trimStart()),
  );
  const articles = named.flatMap((marker, i) => (marker?.form === 'article' && !refers[i] ? [i] : []));
  const mostSpaced =
    articles.length > 0 && articles.filter((i) => spaced[i]).length >= articles.length * MOST_SPACED;
  const lastOf = new Map(
    named.flatMap((marker, i) => (marker === undefined ? [] : [[nameOf(marker), i] as const])),
  );
  let before = { number: 0, inserted: 0 };
  return read.map((marker, i) => {
    if (marker === undefined || named[i] === undefined) return marker;
    const { form, number, inserted = 0 } = marker;
    if (refers[i]) {
      const follows = inserted === 0 ? number === before.number + 1 : comesNext(marker, before);
      if (mostSpaced || form !== 'article' || !follows || lastOf.get(nameOf(marker)) !== i) return undefined;
    }
    if (form === 'article') before = { number, inserted };
    return marker;
  });
}

/** Whether an inserted article is the next: 第三条之二 behind 第三条之一. */
function comesNext({ number, inserted = 0 }: Marker, before: { number: number; inserted: number }): boolean {
  return number === before.number && inserted === before.inserted + 1;
}

const nameOf = ({ form, number, inserted = 0 }: Marker): string => `${form} ${number} ${inserted}`;
