import { circularAddress, sectionPlace, unitAddress } from '../addresses.ts';
import { sectionName } from '../citation/section-name.ts';
import { HAN_NUMERAL, parseChineseNumeral } from '../numerals.ts';
import type { JumpCircular, JumpUnit } from './circulars.ts';
import { atEnd } from './from-end.ts';
import type { NamedPlace } from './place.ts';

/** Where a jump may lead. */
export interface JumpTarget {
  readonly circular: JumpCircular;
  /** Of the measure or question. */
  readonly key: string | null;
  /** Of the section, where no measure was named. */
  readonly section: string | null;
  /** `第14项第2句`, `第二部分`; empty for the whole circular. */
  readonly name: string;
  /** From the site's root, with the fragment. */
  readonly url: string;
  /** How the number was read, where it may be counted in its part or in the whole circular. */
  readonly reading?: string;
}

/** The places of a circular that a named place may mean, and whether the first is surely meant. */
export function targetsIn(
  circular: JumpCircular,
  place: NamedPlace,
): { readonly targets: readonly JumpTarget[]; readonly certain: boolean } {
  const { key, unit, order, subsection } = place;
  if (key !== undefined || order !== undefined) {
    const units = unitsNumbered(circular, place).filter((one) => hasPart(one, place));
    return { targets: units.map((one) => unitTarget(circular, one, place)), certain: true };
  }
  const section = sectionOf(place, circular);
  if (unit === undefined) {
    // A sentence is one of a measure, a part below another one of that.
    const { paragraph, sentence } = place;
    const isLoose = section === undefined && subsection !== undefined;
    if (isLoose || paragraph !== undefined || sentence !== undefined) return { targets: [], certain: true };
    if (section === undefined)
      return { targets: hasAnnex(circular, place.annex) ? [whole(circular)] : [], certain: true };
    if (circular.sections.includes(section))
      return { targets: [sectionTarget(circular, section)], certain: true };
    // 第二部分（七）: of a part that has no parts below it, a measure.
    const { subsection: _, ...above } = place;
    const isParted = circular.sections.some((one) => isBelow(one, sectionOf(above, circular) ?? ''));
    return subsection === undefined || isParted
      ? { targets: [], certain: true }
      : targetsIn(circular, { ...above, unit: subsection });
  }
  const numbered = unitsNumbered(circular, place).filter((one) => hasPart(one, place));
  if (section === undefined) {
    const units = numbered.map((one) => unitTarget(circular, one, place));
    return { targets: units, certain: units.length === 1 && place.item === undefined };
  }
  const inside = unitsIn(circular, place);
  const byNumber = numbered.filter((one) => inside.includes(one));
  // Where none of the section has the number it may be counted anew, though the circular numbers its measures on.
  const counted = inside.slice(unit - 1, unit).find((one) => hasPart(one, place));
  const also = counted === undefined || byNumber.length > 0 ? [] : [counted];
  const elsewhere = byNumber.length === 0 && also.length > 0 ? numbered : [];
  const part = sectionName({ key: section });
  const read = (one: JumpUnit, reading: string): JumpTarget => ({
    ...unitTarget(circular, one, place),
    ...(elsewhere.length > 0 ? { reading } : {}),
  });
  const units = [
    ...byNumber.map((one) => unitTarget(circular, one, place)),
    ...also.map((one) => read(one, `${part}中的第${unit}项（按部分内顺序数）`)),
    ...elsewhere.map((one) => read(one, `全文编号的${one.name}（不在${part}）`)),
  ];
  return { targets: units, certain: units.length === 1 && place.item === undefined };
}

/** The measures of a circular that a place names, whatever it says of paragraphs and sentences. */
export function unitsNumbered(circular: JumpCircular, place: NamedPlace): readonly JumpUnit[] {
  const { units } = circular;
  const { unit, key, order } = place;
  if (key !== undefined) return units.filter((one) => one.key === key);
  if (order !== undefined) return [atEnd(unitsIn(circular, place), order)].filter((one) => one !== undefined);
  return unit === undefined ? [] : units.filter((one) => isNumber(one, unit, place));
}

/** How many paragraphs and sentences a measure has that can be read, or of `printed` those that stand there; of one paragraph its sentences. */
export function partsOf(
  { sentences = [] }: JumpUnit,
  paragraph?: number,
  printed = false,
): { paragraphs: number; sentences: number } {
  const of = paragraph === undefined ? sentences : sentences.slice(paragraph - 1, paragraph);
  return {
    paragraphs: printed ? sentences.length : sentences.filter((count) => count > 0).length,
    sentences: of.reduce((sum, count) => sum + count, 0),
  };
}

/** A place whose paragraph and sentence are told from the first; one counted from the last is left away where it is not known. */
function numbered(unit: JumpUnit, { paragraph, sentence, ...place }: NamedPlace): NamedPlace {
  const paragraphs = unit.sentences?.flatMap((count, i) => (count > 0 || place.printed ? [i + 1] : []));
  const inParagraph = fromFirst(paragraph, (order) => paragraphs && (atEnd(paragraphs, order) ?? 0));
  const inSentence = fromFirst(
    sentence,
    (order) => unit.sentences && partsOf(unit, inParagraph).sentences + 1 + order,
  );
  return {
    ...place,
    ...(inParagraph === undefined ? {} : { paragraph: inParagraph }),
    ...(inSentence === undefined ? {} : { sentence: inSentence }),
  };
}

const fromFirst = (
  number: number | undefined,
  counted: (order: number) => number | undefined,
): number | undefined => (number !== undefined && number < 0 ? counted(number) : number);

/** Whether a measure has the paragraph and the sentence that a place names, as far as that is known. */
function hasPart(unit: JumpUnit, place: NamedPlace): boolean {
  if (unit.sentences === undefined) return true;
  const { paragraph, sentence, printed } = numbered(unit, place);
  if (paragraph !== undefined && (unit.sentences[paragraph - 1] ?? -1) < (printed ? 0 : 1)) return false;
  return sentence === undefined || (sentence > 0 && sentence <= partsOf(unit, paragraph).sentences);
}

const INSERTED = new RegExp(`条之([${HAN_NUMERAL}]+)`, 'u');

function isNumber(
  { key, name }: JumpUnit,
  number: number,
  { question, annex, inserted }: NamedPlace,
): boolean {
  const path = key.split('-');
  // 第三条之一 is no article 1.
  const behind = INSERTED.exec(name)?.[1];
  if (behind !== undefined) path.pop();
  if (inserted !== (behind && parseChineseNumeral(behind))) return false;
  const own = /^(q?)(\d+)[a-z]*$/.exec(path[path.length - 1] ?? '');
  if (own === null || Number(own[2]) !== number) return false;
  if (annex !== undefined && path[0] !== `a${annex}`) return false;
  return question !== true || own[1] === 'q';
}

function sectionOf(
  { annex, section, subsection }: NamedPlace,
  { sections }: JumpCircular,
): string | undefined {
  if (section === undefined) return undefined;
  const above = annex === undefined ? '' : `a${annex}-`;
  const counted =
    section > 0
      ? `${above}${section}`
      : (atEnd(
          sections.filter((key) => key.startsWith(above) && /^\d+[a-z]*$/u.test(key.slice(above.length))),
          section,
        ) ?? `${above}0`);
  return subsection === undefined ? counted : `${counted}-${subsection}`;
}

/** The measures of the part that a place names; where it names none, of the circular without its annexes. */
function unitsIn(circular: JumpCircular, place: NamedPlace): readonly JumpUnit[] {
  const { annex } = place;
  const section = sectionOf(place, circular);
  return circular.units.filter((one) => {
    if (section !== undefined) return one.section === section || isBelow(one.section, section);
    return annex === undefined ? !/^a\d/u.test(one.key) : one.key.startsWith(`a${annex}-`);
  });
}

/** Whether a circular has an annex with measures or sections, the others are not known; or none is asked for. */
const hasAnnex = ({ units, sections }: JumpCircular, annex: number | undefined): boolean =>
  annex === undefined ||
  [...units.map(({ key }) => key), ...sections].some(
    (key) => key === `a${annex}` || key.startsWith(`a${annex}-`),
  );

const isBelow = (section: string | null, above: string): boolean => section?.startsWith(`${above}-`) === true;

const whole = (circular: JumpCircular): JumpTarget => ({
  circular,
  key: null,
  section: null,
  name: '',
  url: circularAddress(circular.id),
});

const sectionTarget = (circular: JumpCircular, section: string): JumpTarget => ({
  ...whole(circular),
  section,
  name: sectionName({ key: section }),
  url: sectionPlace(circular.id, section),
});

function unitTarget(circular: JumpCircular, unit: JumpUnit, place: NamedPlace): JumpTarget {
  const { key, name } = unit;
  const { paragraph, sentence } = numbered(unit, place);
  // Sentences are counted over the whole measure: within a paragraph the paragraph is surely right.
  const anchor = paragraph !== undefined ? `#p${paragraph}` : sentence !== undefined ? `#s${sentence}` : '';
  const further =
    (paragraph === undefined ? '' : `第${paragraph}段`) + (sentence === undefined ? '' : `第${sentence}句`);
  return { ...whole(circular), key, name: name + further, url: unitAddress(circular.id, key) + anchor };
}
