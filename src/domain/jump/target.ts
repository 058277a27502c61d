import { circularAddress, sectionPlace, unitAddress } from '../addresses.ts';
import { sectionName } from '../citation/section-name.ts';
import { HAN_NUMERAL, parseChineseNumeral } from '../numerals.ts';
import type { JumpCircular, JumpUnit } from './circulars.ts';
import { LAST, type NamedPlace } from './place.ts';

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
  const { key, unit } = place;
  if (key !== undefined) {
    const units = circular.units.filter((one) => one.key === key && hasPart(one, place));
    return { targets: units.map((one) => unitTarget(circular, one, place)), certain: true };
  }
  const section = sectionOf(place);
  if (unit === undefined) {
    if (section === undefined) return { targets: [whole(circular)], certain: true };
    const found = circular.sections.includes(section) ? [sectionTarget(circular, section)] : [];
    return { targets: found, certain: true };
  }
  const numbered = unitsNumbered(circular, place).filter((one) => hasPart(one, place));
  if (section === undefined) {
    const units = numbered.map((one) => unitTarget(circular, one, place));
    return { targets: units, certain: units.length === 1 && place.item === undefined };
  }
  const inside = circular.units.filter((one) => one.section === section || isBelow(one.section, section));
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

/** The measures of a circular that a place names by number, whatever it says of paragraphs and sentences. */
export function unitsNumbered({ units }: JumpCircular, place: NamedPlace): readonly JumpUnit[] {
  const { unit, key } = place;
  if (key !== undefined) return units.filter((one) => one.key === key);
  return unit === undefined ? [] : units.filter((one) => isNumber(one, unit, place));
}

/** How many paragraphs and sentences a measure has that can be read; of one paragraph its sentences. */
export function partsOf(
  { sentences = [] }: JumpUnit,
  paragraph?: number,
): { paragraphs: number; sentences: number } {
  const of = paragraph === undefined ? sentences : sentences.slice(paragraph - 1, paragraph);
  return {
    paragraphs: sentences.filter((count) => count > 0).length,
    sentences: of.reduce((sum, count) => sum + count, 0),
  };
}

/** A place whose last paragraph or sentence is told by its number; one that is not known is left away. */
function numbered(unit: JumpUnit, { paragraph, sentence, ...place }: NamedPlace): NamedPlace {
  const { sentences } = unit;
  const last = sentences && Math.max(0, ...sentences.map((count, i) => (count > 0 ? i + 1 : 0)));
  const inParagraph = paragraph === LAST ? last : paragraph;
  const inSentence = sentence !== LAST ? sentence : sentences && partsOf(unit, inParagraph).sentences;
  return {
    ...place,
    ...(inParagraph === undefined ? {} : { paragraph: inParagraph }),
    ...(inSentence === undefined ? {} : { sentence: inSentence }),
  };
}

/** Whether a measure has the paragraph and the sentence that a place names, as far as that is known. */
function hasPart(unit: JumpUnit, place: NamedPlace): boolean {
  if (unit.sentences === undefined) return true;
  const { paragraph, sentence } = numbered(unit, place);
  if (paragraph !== undefined && !((unit.sentences[paragraph - 1] ?? 0) > 0)) return false;
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

function sectionOf({ annex, section, subsection }: NamedPlace): string | undefined {
  if (section === undefined) return undefined;
  const path = [annex === undefined ? undefined : `a${annex}`, section, subsection];
  return path.filter((step) => step !== undefined).join('-');
}

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
