import { circularAddress, pageOfAddress, unitAddress } from '#domain/addresses.ts';
import type { JumpTarget } from '#domain/jump/target.ts';
import { element } from '../lib/element.ts';
import type { MeantPlace } from './meant-place.ts';
import type { NamedSource } from './named-source.ts';
import type { Reference } from './references.ts';
import {
  isWithin,
  namedSentences,
  namesSentences,
  type SentenceSpan,
  sentenceInWords,
} from './sentence-places.ts';
import type { Link } from './verdict.ts';

/** What became of the place that a draft names as the source of a quotation. */
export interface HeldPlace {
  /**
   * Whether the words stand there; `other-sentence` where they stand in another sentence of the measure; `doubtful`
   * where nobody can tell whether it is named, or which is meant.
   */
  readonly standing: 'fits' | 'elsewhere' | 'other-sentence' | 'doubtful';
  readonly words: HTMLElement;
}

/** A page on which words were found, and in which of its sentences; none where that is not known. */
export interface FoundOn {
  readonly page: string;
  readonly spans: readonly SentenceSpan[];
}

/** What references mean; `undefined` where the index that tells did not load. */
export type Meanings = ReadonlyMap<Reference, MeantPlace> | undefined;

/**
 * Holds what is named as the source of a quotation against the pages and sentences where it stands;
 * `undefined` where nothing is named, or where it is in doubt both whether a source is named and which.
 */
export function heldPlace(
  source: NamedSource | undefined,
  found: readonly FoundOn[],
  meanings: Meanings,
  link: Link,
): HeldPlace | undefined {
  if (source === undefined) return undefined;
  const { references } = source;
  const pages = found.map(({ page }) => page);
  const meant = references.flatMap((reference) => meanings?.get(reference) ?? []);
  const words = references.map((one) => `“${meanings?.get(one)?.words ?? one.name + one.place}”`).join('、');
  // An office says much elsewhere, and what is counted may be the writer's own points.
  const isSure =
    source.isSure &&
    references.every((one) => !one.isOffice && (one.name !== '' || meanings?.get(one)?.isSure !== false));
  const isAmong = (targets: readonly JumpTarget[]): boolean =>
    targets.some((target) => pages.some((page) => isIn(page, target)));
  const fitting = references.filter((one) => {
    const place = meanings?.get(one);
    return place?.isSure === true && isAmong(place.targets);
  });
  if (fitting.length > 0) return heldSentence(fitting, words, found, meanings);
  const isPlaced = meant.some(({ targets, others }) => isAmong([...targets, ...others]));
  if (meant.length === references.length && !isPlaced && meant.every(({ isKnown }) => isKnown)) {
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
    return isPlaced ? '可能指几处' : '本档案没有认出这个出处';
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

/** Of references that name the measure rightly: whether one of them names the sentence rightly, too. */
function heldSentence(
  references: readonly Reference[],
  words: string,
  found: readonly FoundOn[],
  meanings: Meanings,
): HeldPlace {
  const held = references.map((reference) => {
    const spans = found
      .filter(({ page }) => meanings?.get(reference)?.targets.some((target) => isIn(page, target)))
      .flatMap((one) => one.spans);
    const named = namedSentences(reference);
    if (!namesSentences(reference)) return { fits: true, spans };
    return { fits: named && spans.length > 0 ? spans.some((one) => isWithin(one, named)) : undefined, spans };
  });
  const wrong = held.flatMap(({ fits, spans }) => (fits === false ? spans : []));
  const [span] = wrong;
  if (span !== undefined && held.every(({ fits }) => fits === false)) {
    const where = [...new Set(wrong.map(sentenceInWords))].join('、');
    return {
      standing: 'other-sentence',
      words: element('p', '', `文中注明的是${words}，这些字在那里的${where}。`),
    };
  }
  const isRead = held.some(({ fits }) => fits === true);
  const unread = isRead ? '' : '（没有核对是第几段、第几句）';
  return { standing: 'fits', words: element('p', 'soft', `注明的出处与查到的一致：${words}${unread}。`) };
}

/** Whether a page is the place that is meant, or stands in it. */
function isIn(page: string, { circular, key, section, url }: JumpTarget): boolean {
  if (key !== null) return page === pageOfAddress(url);
  if (section === null) return page.startsWith(circularAddress(circular.id));
  const unit = circular.units.find((one) => page === unitAddress(circular.id, one.key));
  return unit?.section === section || unit?.section?.startsWith(`${section}-`) === true;
}
