import { circularAddress, pageOfAddress, unitAddress } from '#domain/addresses.ts';
import type { JumpTarget } from '#domain/jump/target.ts';
import { element } from '../lib/element.ts';
import type { MeantPlace } from './meant-place.ts';
import type { NamedSource } from './named-source.ts';
import type { Reference } from './references.ts';
import type { Link } from './verdict.ts';

/** What became of the place that a draft names as the source of a quotation. */
export interface HeldPlace {
  /** Whether the words stand there; `doubtful` where nobody can tell whether it is named, or which is meant. */
  readonly standing: 'fits' | 'elsewhere' | 'doubtful';
  readonly words: HTMLElement;
}

/** What references mean; `undefined` where the index that tells did not load. */
export type Meanings = ReadonlyMap<Reference, MeantPlace> | undefined;

/**
 * Holds what is named as the source of a quotation against the pages where it stands;
 * `undefined` where nothing is named, or where it is in doubt both whether a source is named and which.
 */
export function heldPlace(
  source: NamedSource | undefined,
  pages: readonly string[],
  meanings: Meanings,
  link: Link,
): HeldPlace | undefined {
  if (source === undefined) return undefined;
  const { references } = source;
  const meant = references.flatMap((reference) => meanings?.get(reference) ?? []);
  const words = references.map((one) => `“${meanings?.get(one)?.words ?? one.name + one.place}”`).join('、');
  // An office says much elsewhere, and what is counted may be the writer's own points.
  const isSure =
    source.isSure &&
    references.every((one) => !one.isOffice && (one.name !== '' || meanings?.get(one)?.isSure !== false));
  const isAmong = (targets: readonly JumpTarget[]): boolean =>
    targets.some((target) => pages.some((page) => isIn(page, target)));
  if (meant.some((one) => one.isSure && isAmong(one.targets))) {
    const fits = `注明的出处与查到的一致：${words}${notRead(references)}。`;
    return { standing: 'fits', words: element('p', 'soft', fits) };
  }
  const isFound = meant.some(({ targets, others }) => isAmong([...targets, ...others]));
  if (meant.length === references.length && !isFound && meant.every(({ isKnown }) => isKnown)) {
    if (isSure)
      return {
        standing: 'elsewhere',
        words: element(
          'p',
          '',
          '文中注明的是',
          ...listed(meant, link),
          pages.length === 0 ? '。' : '，查到的是：',
        ),
      };
    if (pages.length === 0) return undefined;
    const doubt = `同一句里提到${words}，查到的不在那里。如果那是这段文字的出处，请核对。`;
    return { standing: 'doubtful', words: element('p', '', doubt) };
  }
  if (!isSure) return undefined;
  const why = (): string => {
    if (meanings === undefined) return '所需的文件没有载入';
    if (meant.length < references.length) return '文中写的出处太多';
    return isFound ? '可能指几处' : '本档案没有认出这个出处';
  };
  return { standing: 'doubtful', words: element('p', '', `文中注明的是${words}，${why()}，没能核对。`) };
}

/** Places as they are written, each of which leads to what it surely means. */
const listed = (meant: readonly MeantPlace[], link: Link): (Node | string)[] =>
  meant.flatMap((one, at) => [at === 0 ? '' : '、', named(one, link)]);

function named({ words, isSure, targets: [target, ...others] }: MeantPlace, link: Link): Node | string {
  if (target === undefined || others.length > 0 || !isSure) return `“${words}”`;
  const anchor = element('a', '', `“${words}”`) as HTMLAnchorElement;
  anchor.href = link(target.url);
  return anchor;
}

/** A measure is told by its page; which of its sentences it is, by nothing here. */
const notRead = (references: readonly Reference[]): string =>
  references.some(({ place }) => /[句段款]/u.test(place)) ? '（没有核对是第几段、第几句）' : '';

/** Whether a page is the place that is meant, or stands in it. */
function isIn(page: string, { circular, key, section, url }: JumpTarget): boolean {
  if (key !== null) return page === pageOfAddress(url);
  if (section === null) return page.startsWith(circularAddress(circular.id));
  const unit = circular.units.find((one) => page === unitAddress(circular.id, one.key));
  return unit?.section === section || unit?.section?.startsWith(`${section}-`) === true;
}
