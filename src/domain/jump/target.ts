import { circularAddress, sectionPlace, unitAddress } from '../addresses.ts';
import { sectionName } from '../citation/section-name.ts';
import { HAN_NUMERAL, parseChineseNumeral } from '../numerals.ts';
import type { JumpCircular, JumpUnit } from './circulars.ts';
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
}

/** The places of a circular that a named place may mean, and whether the first is surely meant. */
export function targetsIn(
  circular: JumpCircular,
  place: NamedPlace,
): { readonly targets: readonly JumpTarget[]; readonly certain: boolean } {
  const { key, unit } = place;
  if (key !== undefined) {
    const units = circular.units.filter((one) => one.key === key);
    return { targets: units.map((one) => unitTarget(circular, one, place)), certain: true };
  }
  const section = sectionOf(place);
  if (unit === undefined) {
    if (section === undefined) return { targets: [whole(circular)], certain: true };
    const found = circular.sections.includes(section) ? [sectionTarget(circular, section)] : [];
    return { targets: found, certain: true };
  }
  const numbered = circular.units.filter((one) => isNumber(one, unit, place));
  if (section === undefined) {
    const units = numbered.map((one) => unitTarget(circular, one, place));
    return { targets: units, certain: units.length === 1 };
  }
  const inside = circular.units.filter((one) => one.section === section || isBelow(one.section, section));
  const byNumber = numbered.filter((one) => inside.includes(one));
  // Counted anew in the section, though the circular numbers its measures on.
  const counted = inside[unit - 1];
  const also = counted === undefined || byNumber.includes(counted) ? [] : [counted];
  const elsewhere = byNumber.length === 0 && also.length > 0 ? numbered : [];
  const units = [...byNumber, ...also, ...elsewhere].map((one) => unitTarget(circular, one, place));
  return { targets: units, certain: units.length === 1 };
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

function unitTarget(
  circular: JumpCircular,
  { key, name }: JumpUnit,
  { paragraph, sentence }: NamedPlace,
): JumpTarget {
  // Sentences are counted over the whole measure: within a paragraph the paragraph is surely right.
  const anchor = paragraph !== undefined ? `#p${paragraph}` : sentence !== undefined ? `#s${sentence}` : '';
  const further =
    (paragraph === undefined ? '' : `第${paragraph}段`) + (sentence === undefined ? '' : `第${sentence}句`);
  return { ...whole(circular), key, name: name + further, url: unitAddress(circular.id, key) + anchor };
}
