import { circularAddress } from '#domain/addresses.ts';
import { inTitleMarks, officialDocNumber } from '#domain/citation.ts';
import type { NamedPlace } from '#domain/jump/place.ts';
import type { JumpAnswer } from '#domain/jump/resolve.ts';
import type { JumpTarget } from '#domain/jump/target.ts';
import { formatChineseNumeral } from '#domain/numerals.ts';
import { element } from '../lib/element.ts';
import { linkFrom } from './open.ts';

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
    element('span', 'jump-title', title),
    ...(apart === '' ? [] : [element('small', 'soft', apart)]),
  ];
}

/** What was understood where nothing fits: a sentence, and links to the circulars that were understood. */
export function misunderstanding({ understood }: JumpAnswer, typed: string, root: URL): HTMLElement[] {
  const place = understood?.place == null ? '' : placeWords(understood.place);
  if (understood === null || understood.circulars.length === 0) {
    const unknown = understood?.unknown === '' || understood === null ? typed.trim() : understood.unknown;
    const also = place === '' ? '' : `（后面的“${place}”读作任务编号）`;
    const said =
      unknown === '' || unknown === place
        ? `各件公文里都没有${place === '' ? '这一处' : place}。`
        : `没有找到名为“${unknown}”的公文${also}。`;
    return [element('p', 'jump-said', said)];
  }
  const many = understood.circulars.length > 1;
  const said = many
    ? `“${typed.trim()}”可能指下列公文，但其中都没有${place || '这一处'}：`
    : `找到了这件公文，但其中没有${place || '这一处'}${countInBrackets(understood.circulars[0])}：`;
  const list = element(
    'ul',
    'jump-choices',
    ...understood.circulars.slice(0, 12).map((circular) => {
      const apart = apartWords(circular);
      const link = element(
        'a',
        '',
        inTitleMarks(circular.title),
        ...(apart === '' ? [] : [element('small', 'soft', apart)]),
      );
      link.setAttribute('href', linkFrom(root, circularAddress(circular.id)));
      return element('li', '', link);
    }),
  );
  return [element('p', 'jump-said', said), list];
}

const countInBrackets = (circular: JumpTarget['circular'] | undefined): string =>
  `（${circular === undefined ? '未分项' : countOf(circular)}）`;

/** How many measures or questions a circular has: `共20项`. */
export function countOf({ units, kind }: JumpTarget['circular']): string {
  return units.length === 0 ? '未分项' : `共${units.length}${kind === '访谈' ? '问' : '项'}`;
}

/** A place as it is called: `第二部分（三）第5项`. */
export function placeWords({ key, annex, section, subsection, unit, question }: NamedPlace): string {
  const han = (figure: number): string => (figure > 9999 ? `${figure}` : formatChineseNumeral(figure));
  return [
    key === undefined ? '' : `“${key}”`,
    annex === undefined ? '' : `附件${annex}`,
    section === undefined ? '' : `第${han(section)}部分`,
    subsection === undefined ? '' : `（${han(subsection)}）`,
    unit === undefined ? '' : `第${unit}${question === true ? '问' : '项'}`,
  ].join('');
}
