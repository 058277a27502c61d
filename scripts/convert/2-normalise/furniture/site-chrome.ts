import { DOC_NUMBER } from '#domain/doc-number.ts';
import { STOP } from '../../character-kinds.ts';
import { dateIn } from '../../date.ts';
import { isOrganisation } from '../../organisation.ts';
import { type PageEdges, pageEdges } from '../../page-edges.ts';
import { endsAsTitle } from '../../title-end.ts';
import type { Span } from '../../types.ts';
import { withoutSpace } from '../../without-space.ts';
import { isDownload } from '../../words/chrome-lines.ts';
import { DOCUMENT_ENDING } from '../../words/file-endings.ts';
import { LINES_OF_A_FOOT, LINES_OF_A_SITE_TOP } from '../bars.ts';
import type { Line } from '../lines.ts';
import { accountCard } from './account-card.ts';
import { isControl, isLicence, isPageChrome, isPath, isPathStep, isShortButton } from './page-chrome.ts';
import { isAboveOffers, readOn } from './read-on.ts';
import { belowTheText, rightsAtEnd } from './site-foot.ts';
import { menuLines, pageTitle } from './site-lines.ts';

/** What a site sets around a text. */
export interface SiteChrome {
  /** Lines of known words: controls, ways, licences. */
  readonly known: ReadonlySet<Line>;
  /** Lines that are the site's by where they stand alone: an editor has to see them. */
  readonly told: ReadonlySet<Line>;
  /** What alone is none of the site's in lines that are otherwise. */
  readonly kept: ReadonlyMap<Line, Span>;
  readonly edges: PageEdges;
}

/**
 * @param content lines that are not blank
 * @param cells those of tables, which are never what a site sets around a text
 * @param isMarked whether the format tells already what a line is
 */
export function siteChrome(
  content: readonly Line[],
  textOf: (line: Line) => string,
  cells: ReadonlySet<Line>,
  isMarked: (line: Line) => boolean,
): SiteChrome {
  const known = new Set<Line>([...pageTitle(content, textOf), ...menuLines(content, textOf)]);
  const told = new Set<Line>();
  const texts = content.map(textOf);
  content.forEach((line, at) => {
    if (cells.has(line)) return;
    if (isControl(texts[at] as string) || isPathStep(texts[at] as string, texts[at - 1], texts[at + 1]))
      known.add(line);
  });
  const isKnown = (at: number): boolean => {
    const line = content[at];
    return line !== undefined && (known.has(line) || isMarked(line));
  };
  const offered = new Set(readOn(content, textOf, (line) => cells.has(line)));
  const edges = pageEdges(
    texts,
    (at) => isKnown(at) || offered.has(content[at] as Line) || isPageChrome(texts[at] as string, true, true),
  );
  const { headEnds, footBegins } = edges;
  content.forEach((line, at) => {
    const nearStart = at < headEnds;
    const nearEnd = at >= footBegins;
    if ((nearStart || nearEnd) && !cells.has(line) && isPageChrome(texts[at] as string, nearEnd, nearStart))
      known.add(line);
  });
  const isChrome = (line: Line): boolean => known.has(line) || isMarked(line);
  const isPlain = (line: Line): boolean => !cells.has(line) && !known.has(line) && !isMarked(line);
  for (const line of besideOthers(content, texts, isKnown)) if (isPlain(line)) known.add(line);
  for (const line of accountCard(content.slice(0, LINES_OF_A_SITE_TOP), textOf))
    if (isPlain(line)) known.add(line);
  for (const line of sitesBetweenBars(content, texts, footBegins)) if (isPlain(line)) known.add(line);
  const path = texts.findIndex((text, at) => at < headEnds && isPath(text) && isKnown(at));
  const again = columnAgain(texts, headEnds, isKnown);
  if (again !== undefined && isPlain(content[again] as Line)) told.add(content[again] as Line);
  const above = content.slice(0, Math.max(0, path)).filter(isPlain);
  const isOwn = above.some((line) => isOfDocument(textOf(line)));
  for (const line of above) if (!isOfDocument(textOf(line))) (isOwn ? told : known).add(line);
  const foot = content.slice(Math.max(footBegins, content.length - LINES_OF_A_FOOT));
  for (const { line, isSure } of aboutTheSite(foot, textOf, known)) (isSure ? known : told).add(line);
  for (const line of rightsAtEnd(content, textOf, isChrome)) if (isPlain(line)) told.add(line);
  const kept = new Map<Line, Span>();
  for (const { line, kept: own } of belowTheText(content.slice(footBegins), textOf, isChrome))
    if (isPlain(line) && own === undefined) told.add(line);
    else if (isPlain(line) && own !== undefined) kept.set(line, own);
  const head = texts.slice(0, headEnds).map(withoutSpace);
  const titles = new Set(head.flatMap((text, at) => [text, text + (head[at + 1] ?? '')]));
  const isTitle = (text: string | undefined): boolean => text !== undefined && titles.has(text);
  for (const [at, text] of head.entries()) {
    const line = content[at] as Line;
    if (isTitle(BELOW_COLUMN.exec(text)?.groups?.title) && isPlain(line)) told.add(line);
  }
  for (const line of content.slice(0, headEnds)) {
    const own = titleAmongOthers(textOf(line));
    if (own !== undefined && isPlain(line)) kept.set(line, own);
  }
  for (const line of content.slice(footBegins)) {
    const text = textOf(line);
    if ((isDownload(text) || isTitle(namedByFile(text))) && isPlain(line)) told.add(line);
  }
  for (const line of offered) {
    const text = textOf(line);
    if (isPlain(line)) (isAboveOffers(text) || isPageChrome(text, true) ? known : told).add(line);
  }
  return { known, told, kept, edges };
}

/** The last step of a page's path on one line: 您的位置：首页 > 要闻. */
const LAST_STEP = /[>＞»›]\s*(?<step>[^>＞»›\s]{2,16})\s*$/u;

/** Where a page names once more, right below its path, the column that ends it; `undefined` where it does not. */
function columnAgain(
  texts: readonly string[],
  headEnds: number,
  isKnown: (at: number) => boolean,
): number | undefined {
  for (let at = 1; at < headEnds && at < texts.length; at += 1) {
    const before = texts[at - 1] as string;
    const step = isPath(before)
      ? LAST_STEP.exec(before)?.groups?.step
      : isPathStep(before, texts[at - 2], undefined)
        ? before
        : undefined;
    if (step !== undefined && isKnown(at - 1) && texts[at] === step && !endsAsTitle(step)) return at;
  }
  return undefined;
}

/** The title of a page behind the name of a column: 【惠民政策】关于…的通知. */
const BELOW_COLUMN = /^【[^【】]{2,20}】(?<title>.{6,120})$/u;
/** What a site says around the title of its page, in brackets: that it has it from elsewhere, the day of the page. */
const AMONG_OTHERS =
  /^(?:[（(【[]\s?转(?:载|发自?)?\s?[）)】\]]\s?)?(?<title>[^（(【[].{5,200}?)(?:\s?[（(【[]\s?\d{4}-\d{1,2}-\d{1,2}\s?[）)】\]])?$/u;
/** Where in a line of a page's head the title alone stands; `undefined` where nothing stands beside it. */
function titleAmongOthers(text: string): Span | undefined {
  const title = AMONG_OTHERS.exec(text)?.groups?.title;
  if (title === undefined || title.length === text.length || !endsAsTitle(title)) return undefined;
  const start = text.indexOf(title);
  return { start, end: start + title.length };
}
/** What the name of a file calls a document: a page offers it once more below its text. */
const NAMED_BY_FILE = new RegExp(`^(?<name>.{6,120})${DOCUMENT_ENDING}$`, 'iu');
const namedByFile = (text: string): string | undefined =>
  NAMED_BY_FILE.exec(withoutSpace(text))?.groups?.name;

/** The name of another site. */
const NAME_OF_SITE = /^\p{Script=Han}{2,16}$/u;
/** So many bars on lines of their own stand between names of sites, and between nothing else below a text. */
const FEWEST_BARS = 3;

/** The names of other sites that a page leads to below its text, each on its line, bars between them. */
function sitesBetweenBars(content: readonly Line[], texts: readonly string[], from: number): Line[] {
  const bars = content.flatMap((_, at) =>
    at >= from && /^[|｜]$/u.test((texts[at] as string).trim()) ? [at] : [],
  );
  if (bars.length < FEWEST_BARS) return [];
  const beside = new Set(bars.flatMap((at) => [at - 1, at + 1]));
  return [...beside].flatMap((at) => {
    const line = content[at];
    return line !== undefined && at >= from && NAME_OF_SITE.test((texts[at] as string).trim()) ? [line] : [];
  });
}

/** Words of buttons on lines of their own, right beside other controls. */
function besideOthers(
  content: readonly Line[],
  texts: readonly string[],
  isKnown: (at: number) => boolean,
): Line[] {
  const found = new Set<number>();
  const look = (at: number, beside: number): void => {
    if (isShortButton(texts[at] as string) && (isKnown(beside) || found.has(beside))) found.add(at);
  };
  for (let at = 1; at < content.length; at += 1) look(at, at - 1);
  for (let at = content.length - 2; at >= 0; at -= 1) look(at, at + 1);
  return [...found].map((at) => content[at] as Line);
}

/** Whether a line is or has what a document's own head has. */
export const isOfDocument = (text: string): boolean =>
  endsAsTitle(text) ||
  STOP.test(text) ||
  DOC_NUMBER.test(text) ||
  dateIn(text) !== null ||
  (/(?:文件|[密急])(?:★.{0,6})?$/u.test(text) && (isOrganisation(text) || text.length < LONGEST_MARK));
/** 机密★10年, 特急. */
const LONGEST_MARK = 10;

/** Where to reach somebody, which a document's own last lines may say. */
const CONTACT_WORDS =
  '(?:(?:通[信讯]|联系|办公)?地址|邮编|邮政编码|(?:联系|服务|值班)?电话|传真|(?:电子)?邮箱)';
const CONTACT = new RegExp(`^${CONTACT_WORDS}`, 'u');
/** Who keeps a site, and where: 主办：…　承办：…, which a task may say as well. */
const KEEPS_A_SITE = new RegExp(
  `^(?:主办|承办|主管|协办|(?:网站|系统)?(?:运维|(?:运行)?维护|建设)|开办|技术支持|${CONTACT_WORDS}|举报电话|总机)(?:单位)?\\s?[:：][^。]{1,100}$`,
  'u',
);

/** Lines at the end that are a site's own because its licences or buttons stand right beside them. */
function aboutTheSite(
  last: readonly Line[],
  textOf: (line: Line) => string,
  chrome: ReadonlySet<Line>,
): { readonly line: Line; readonly isSure: boolean }[] {
  const licence = last.findIndex((line) => chrome.has(line) && isLicence(textOf(line)));
  if (licence < 0) return [];
  const beside = (from: number, step: number) => {
    const found: Line[] = [];
    let at = from + step;
    for (; last[at] !== undefined; at += step) {
      const line = last[at] as Line;
      if (!chrome.has(line) && !KEEPS_A_SITE.test(textOf(line))) break;
      found.push(line);
    }
    const outer = found.at(-1);
    // A contact right below the text may be the text's.
    const isSure = step > 0 || outer === undefined || chrome.has(outer) || !CONTACT.test(textOf(outer));
    return found.filter((line) => !chrome.has(line)).map((line) => ({ line, isSure }));
  };
  return [...beside(licence, -1), ...beside(licence, 1)];
}
