import { outsideBrackets } from '#domain/sentences.ts';
import { MARKER_FORMS, type MarkerForm } from '../marker.ts';
import { endsAsTitle } from '../title-end.ts';
import { hasMark } from '../words/marks.ts';
import { NEWS_FIELD } from '../words/site-fields.ts';
import { BLANKS_OF_A_FORM, BLANKS_SHARE, MOST_NUMBERED } from './bars.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { findResponsibilities } from './responsibility.ts';

/** Blanks of a form: ××××, ____, ……（写明…）. */
const BLANK = /××|[_＿]{3}|……[（(]?写明/u;
const SPEECH = /(?:讲话|致辞|致词|发言|演讲|谈话|贺信|答记者问)(?:[（(].{1,16}[）)])?$/u;
/** Fields that a site sets above a piece of news. */
const SAYS_NEWS = new RegExp(`^${NEWS_FIELD}\\s?[:：]`, 'u');
const REPORTED = /本报讯|本报记者|记者[\p{Script=Han}\s]{2,8}(?:报道|摄)|通讯员/u;

/** A row of a table stands in a line of its own. */
const ROW_NUMBER = /^\d{1,3}$/u;

/**
 * The numbered paragraphs of a text that has more of them than any circular: a list of data, which
 * is kept whole. `undefined` for any other text.
 */
export function numberedCrowd(
  paragraphs: readonly ClassifiedParagraph[],
): { readonly first: ClassifiedParagraph; readonly count: number } | undefined {
  let first: ClassifiedParagraph | undefined;
  let count = 0;
  for (const paragraph of paragraphs) {
    const { marker, class: looks, text } = paragraph;
    if (marker === undefined && looks !== 'question' && !ROW_NUMBER.test(text)) continue;
    first ??= paragraph;
    count += 1;
  }
  return first === undefined || count <= MOST_NUMBERED ? undefined : { first, count };
}

/** Whether a file says of itself, in its text or around it, that it is a piece of news. */
export function saysNews(lines: Iterable<string>): boolean {
  for (const line of lines) if (SAYS_NEWS.test(line) || REPORTED.test(line)) return true;
  return false;
}

/** Whether a text has its articles first and its forms behind them. */
function hasFormsBehind(all: readonly ClassifiedParagraph[]): boolean {
  const first = all.findIndex((p) => BLANK.test(p.text));
  const articles = all.slice(0, first).filter(({ marker }) => marker?.form === 'article');
  return articles.length > 1 && areInOrder(articles);
}

/** Whether numbers go from the first to the last without a gap. */
const areInOrder = (numbered: readonly ClassifiedParagraph[]): boolean =>
  numbered.every(({ marker }, i) => marker?.number === i + 1);

/** So many articles in order from the first make a statute, whatever site it comes from. */
const ARTICLES_OF_A_STATUTE = 3;
function isStatute(all: readonly ClassifiedParagraph[]): boolean {
  const articles = all.filter(({ marker }) => marker?.form === 'article').slice(0, ARTICLES_OF_A_STATUTE);
  return articles.length === ARTICLES_OF_A_STATUTE && areInOrder(articles);
}

/**
 * Whether a text is no circular (a form, a speech, a piece of news): its numbers are then
 * no measures, and it is kept whole as paragraphs below its headings. Only on signs of its own: a text that
 * has a number, addressees, a signature or responsible departments is a circular.
 */
export function isNoCircular(
  title: string | undefined,
  all: readonly ClassifiedParagraph[],
  news: boolean,
): boolean {
  if (title !== undefined && SPEECH.test(title)) return true;
  const blanks = all.filter((p) => BLANK.test(p.text)).length;
  if (blanks >= BLANKS_OF_A_FORM && blanks >= all.length * BLANKS_SHARE && !hasFormsBehind(all)) return true;
  if (!news || (title !== undefined && endsAsTitle(title)) || isStatute(all)) return false;
  const official = all.some((p) => ['docNumber', 'addressees'].includes(p.class));
  return !official && all.every((p) => findResponsibilities(p.text).length === 0);
}

const isFurtherIn = (form: MarkerForm, around: MarkerForm | undefined): boolean =>
  around !== undefined && MARKER_FORMS.indexOf(form) > MARKER_FORMS.indexOf(around);

/**
 * The numbers that head the paragraphs of a text which is no circular: all of a form stand alone
 * on their line, without a stop, with text right below, or a number further in.
 */
export function headingsOfProse(body: readonly ClassifiedParagraph[]): Set<MarkerForm> {
  const headsText = (
    { text, marker }: ClassifiedParagraph,
    below: ClassifiedParagraph | undefined,
  ): boolean =>
    !hasMark(outsideBrackets(text), '。；：！？') &&
    (below?.marker === undefined ? below?.class === 'running' : isFurtherIn(below.marker.form, marker?.form));
  return new Set(
    MARKER_FORMS.filter((form) => {
      const numbered = [...body.keys()].filter((at) => body[at]?.marker?.form === form);
      return (
        numbered.length > 0 &&
        numbered.every((at) => headsText(body[at] as ClassifiedParagraph, body[at + 1]))
      );
    }),
  );
}
