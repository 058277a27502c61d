import { circularAddress } from '#domain/addresses.ts';
import { inTitleMarks, officialDocNumber } from '#domain/citation.ts';
import type { JumpCircular } from '#domain/jump/circulars.ts';
import { LAST } from '#domain/jump/from-end.ts';
import type { NamedPlace } from '#domain/jump/place.ts';
import type { JumpAnswer } from '#domain/jump/resolve.ts';
import { type JumpTarget, partsOf, unitsNumbered } from '#domain/jump/target.ts';
import { formatChineseNumeral } from '#domain/numerals.ts';
import { element } from '../lib/element.ts';
import { linkFrom } from './link-from.ts';

/** What a place is called: the title, what tells the circular from others, and the place in it. */
export function targetWords({ circular, name }: JumpTarget): { title: string; apart: string; place: string } {
  return {
    title: inTitleMarks(circular.title),
    apart: apartWords(circular),
    place: name === '' ? '全文' : name,
  };
}

/** What tells a circular from others, and the number by which people know it. */
function apartWords({ apart = '', docNumber }: JumpTarget['circular']): string {
  const number = docNumber === null ? '' : officialDocNumber(docNumber);
  return [apart, apart.includes(number) ? '' : number].filter((part) => part !== '').join('，');
}

/** The words of a place, as a link shows them. */
export function targetParts(target: JumpTarget): HTMLElement[] {
  const { title, apart, place } = targetWords(target);
  return [
    element('strong', 'jump-place', place),
    ...(target.reading === undefined ? [] : [element('span', 'jump-reading', target.reading)]),
    element('span', 'jump-title', title),
    ...(apart === '' ? [] : [element('small', 'soft', apart)]),
  ];
}

/** A place in one sentence, as it is told before a reader is led there. */
export function leadingTo(target: JumpTarget): string {
  const { title, apart, place } = targetWords(target);
  return `正在打开${title}${apart === '' ? '' : `（${apart}）`}${place}……`;
}

/** That some of the places of a range are not there. */
export function missingWords({ missing }: JumpAnswer): string {
  return missing.length === 0 ? '' : `，没有${missing.map(placeWords).join('、')}`;
}

/** What was understood where nothing fits: a sentence, and links to the circulars that were understood or come near. */
export function misunderstanding({ understood }: JumpAnswer, typed: string, root: URL): HTMLElement[] {
  if (understood === null) return [element('p', 'jump-said', '没有输入文号、标题或者编号。')];
  const place = understood.place === null ? '' : placeWords(understood.place);
  if (understood.circulars.length === 0) {
    // What was typed, and not how it was read: else a reader looks for a slip that is none of theirs.
    const also = place === '' ? '' : `（末尾读作${place}）`;
    const said =
      understood.unknown === '' && place !== ''
        ? `各件公文里都没有${place}。`
        : `没有收录“${typed.trim()}”${also}。`;
    const { near } = understood;
    if (near.length === 0) return [element('p', 'jump-said', said)];
    return [element('p', 'jump-said', `${said}发文机关或者文号相近的，收录有：`), circularList(near, root)];
  }
  const many = understood.circulars.length > 1;
  const said = many
    ? `“${typed.trim()}”可能指下列公文，但其中都没有${place || '这一处'}：`
    : `找到了这件公文，但${whatIsMissing(understood.circulars[0] as JumpCircular, understood.place)}：`;
  return [element('p', 'jump-said', said), circularList(understood.circulars, root)];
}

const MOST_LISTED = 12;

function circularList(circulars: readonly JumpCircular[], root: URL): HTMLElement {
  const items = circulars.slice(0, MOST_LISTED).map((circular) => {
    const apart = apartWords(circular);
    const link = element(
      'a',
      '',
      inTitleMarks(circular.title),
      ...(apart === '' ? [] : [element('small', 'soft', apart)]),
    );
    link.setAttribute('href', linkFrom(root, circularAddress(circular.id)));
    return element('li', '', link);
  });
  return element('ul', 'jump-choices', ...items);
}

/** What a circular lacks of a place, and what there is instead: `其中第14项没有第99句（共7句）`. */
export function whatIsMissing(circular: JumpCircular, place: NamedPlace | null): string {
  const { paragraph, sentence } = place ?? {};
  const [unit] = place === null ? [] : unitsNumbered(circular, place);
  if (unit !== undefined && (paragraph !== undefined || sentence !== undefined)) {
    const { paragraphs, sentences } = partsOf(unit, paragraph, place?.printed);
    if (paragraph !== undefined && (sentence === undefined || sentences === 0))
      return `其中${unit.name}没有${nth(paragraph, '段')}（共${paragraphs}段）`;
    return `其中${unit.name}没有${nth(sentence, '句')}（共${sentences}句）`;
  }
  // Of annexes those are known that have measures or sections.
  if (place?.annex !== undefined && place.unit === undefined && place.section === undefined)
    return `其中没有认出${placeWords(place)}（不分项的附件见公文全文）`;
  const { sections } = circular;
  const outermost = sections.filter((key) => /^[^-]+$/u.test(key)).length;
  if (place?.section !== undefined && place.unit === undefined) {
    const there = outermost === 0 ? '不分部分' : `共${outermost}个部分`;
    return `其中没有${placeWords(place)}（${there}）`;
  }
  return `其中没有${place === null ? '这一处' : placeWords(place)}（${countOf(circular)}）`;
}

/** How many measures or questions a circular has: `共20项`. */
export function countOf({ units, kind }: JumpTarget['circular']): string {
  return units.length === 0 ? '未分项' : `共${units.length}${kind === '访谈' ? '则问答' : '项'}`;
}

/** A place as it is called: `第二部分（三）第5项`. */
export function placeWords({
  key,
  annex,
  section,
  subsection,
  unit,
  order,
  question,
  paragraph,
  sentence,
}: NamedPlace): string {
  const han = (figure: number): string => (figure > 9999 ? `${figure}` : formatChineseNumeral(figure));
  return [
    key === undefined ? '' : `“${key}”`,
    annex === undefined ? '' : `附件${annex}`,
    section === undefined ? '' : section < 0 ? nth(section, '部分') : `第${han(section)}部分`,
    subsection === undefined ? '' : `（${han(subsection)}）`,
    unit === undefined ? '' : `第${unit}${question === true ? '问' : '项'}`,
    order === undefined ? '' : nth(order, question === true ? '问' : '项'),
    paragraph === undefined ? '' : nth(paragraph, '段'),
    sentence === undefined ? '' : nth(sentence, '句'),
  ].join('');
}

function nth(number: number | undefined, of: string): string {
  if (number === LAST) return `最后一${of}`;
  return number !== undefined && number < 0 ? `倒数第${-number}${of}` : `第${number}${of}`;
}
