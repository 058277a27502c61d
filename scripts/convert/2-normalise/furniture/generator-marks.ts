import { HAN, STOP } from '../../character-kinds.ts';
import type { Furniture } from '../../types.ts';
import type { Line } from '../lines.ts';
import type { Stretch } from './markdown-marks.ts';

/** The box of a list of what a page holds: `::: details 目录`. */
const CONTENTS_BOX = /^:{3,}\s*[a-z][\w-]*\s+(?:目录|目次|索引|导航)$/iu;
/** Lines of such a box; each is short. */
const LONGEST_BOX = 120;
const LONGEST_ENTRY = 600;
/** What stands around a part of a page: `::: tip 说明`, its end, `!!! note "说明"`. */
const CONTAINER = /^:{3,}\s*(?:[a-z][\w-]*.*)?$/iu;
const CONTAINER_BEGINS = /^:{3,}\s*[a-z]/iu;
/** One of several parts of which a page shows one at a time: `@tab 说明`. */
const TAB = /^@tab(?::active)?(?:\s.{0,40})?$/u;
const ADMONITION = /^(?:!!!|\?\?\?\+?)\s+[a-z][\w-]*(?:\s+["“].*["”])?$/iu;
const ALERT = /^>\s*\[![a-z]{1,20}\][+-]?(?:\s.*)?$/iu;
/** Where the list of headings comes: `[[toc]]`, `[TOC]`, `{:toc}`. */
const CONTENTS = /^(?:@?\[\[?_?toc_?\]?\]|\$\{toc\}|\{:\s?toc\s?\}|\{\{<?\s?toc\s?>?\}\})$/iu;
/** A line drawn across the page. */
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|[-*_](?:\s[-*_]){2,10})$/u;
/** What a program of templates reads: `{% raw %}`, `{{< notice >}}`. */
const TEMPLATE_TAG = /\{%[^{}%\n]{1,200}%\}|\{\{<[^{}<>\n]{1,200}>\}\}|\{\{%[^{}%\n]{1,200}%\}\}/gu;
/** Names and looks for programs behind a heading, or names on a line of their own: `{#c2 .small}`, `{align="center"}`. */
const ATTRIBUTES_ALONE = /^\{:[^{}\n]{1,80}\}$/u;
const ATTRIBUTES_OF_HEADING =
  /^#{1,6}\s.*?(?<attributes>\s*\{:?\s?(?:[#.]|[a-z][\w-]{0,20}=)[^{}\n]{1,80}\})$/u;
/** The same behind any line, where a value in quotation marks tells: `某某号{style="text-align:center;"}`. */
const ATTRIBUTES_BEHIND = /(?<attributes>\s*\{:?\s?[a-z][\w-]{0,20}="[^"{}\n]{1,80}"\})$/u;
const ADDRESS = String.raw`<?https?:\/\/[\w!#$%&'()*+,\-./:;=?@\[\]~]+>?`;
/** A line that is an address, whatever is set before it. */
const LINK = new RegExp(`^(?:[-*+>]\\s+|\\d{1,2}[.)]\\s+)?${ADDRESS}$`, 'iu');
const LABEL = '[^。；，]{0,12}(?:链接|网址|来源|出处|原文|参考|地址)[^。；，]{0,6}';
const LABEL_OF_LINKS = new RegExp(`^(?:#{1,6}\\s+)?[【\\[(（*]*${LABEL}[】\\])）*]*[:：]?$`, 'u');
const LABELLED_LINK = new RegExp(`^(?:[-*+>]\\s+)?${LABEL}[:：]\\s*${ADDRESS}$`, 'iu');
const LONGEST = 300;

/** What the makers of pages set into a text in Markdown for their programs. */
export interface GeneratorMarks {
  /** Whole lines. */
  readonly lines: ReadonlyMap<Line, Furniture['kind']>;
  /** Of a line: stretches of it. */
  readonly marks: ReadonlyMap<Line, readonly Stretch[]>;
}

/** What says something is told of. */
const kindOf = (text: string): Furniture['kind'] => (HAN.test(text) ? 'markup' : 'page-chrome');

/**
 * Marks of programs that make pages of Markdown, and addresses alone on their lines where the
 * text has ended or in a box that holds nothing else.
 *
 * @param content lines that are not blank
 * @param isPage whether something else tells that pages were made of the text
 */
export function generatorMarks(
  content: readonly Line[],
  textOf: (line: Line) => string,
  isPage: boolean,
): GeneratorMarks {
  const lines = new Map<Line, Furniture['kind']>();
  const marks = new Map<Line, readonly Stretch[]>();
  for (const line of content) {
    const text = textOf(line);
    if (text.length > LONGEST) continue;
    if (isMark(text)) lines.set(line, kindOf(text));
    else {
      const own = stretchesOf(text);
      if (own.length > 0) marks.set(line, own);
    }
  }
  if (isPage || lines.size > 0)
    for (const line of content) if (RULE.test(textOf(line))) lines.set(line, 'page-chrome');
  for (const line of contentsBox(content, textOf)) lines.set(line, 'markup');
  for (const line of boxedLinks(content, textOf)) lines.set(line, 'markup');
  for (const line of linksAtEnd(content, textOf, lines)) lines.set(line, 'markup');
  return { lines, marks };
}

const isMark = (text: string): boolean =>
  [CONTAINER, TAB, ADMONITION, ALERT, CONTENTS, ATTRIBUTES_ALONE].some((pattern) => pattern.test(text)) ||
  (text.startsWith('{') && text.replace(TEMPLATE_TAG, '').trim() === '');

function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  if (!text.includes('{')) return stretches;
  for (const { index, 0: tag } of text.matchAll(TEMPLATE_TAG))
    stretches.push({ kind: kindOf(tag), from: index, to: index + tag.length });
  const { attributes } = (ATTRIBUTES_OF_HEADING.exec(text) ?? ATTRIBUTES_BEHIND.exec(text))?.groups ?? {};
  if (attributes !== undefined && stretches.length === 0)
    stretches.push({
      kind: 'page-chrome',
      from: text.length - attributes.trimStart().length,
      to: text.length,
    });
  return stretches;
}

/** The lines of a box that lists what the page holds, to the end of the box; none where it has no end. */
function contentsBox(content: readonly Line[], textOf: (line: Line) => string): readonly Line[] {
  const from = content.findIndex((line) => CONTENTS_BOX.test(textOf(line)));
  if (from < 0) return [];
  const box = content.slice(from + 1, from + LONGEST_BOX);
  const end = box.findIndex((line) => CONTAINER.test(textOf(line)) && !CONTAINER_BEGINS.test(textOf(line)));
  const own = box.slice(0, Math.max(0, end));
  const isEntry = (line: Line): boolean => textOf(line).length < LONGEST_ENTRY && !STOP.test(textOf(line));
  // Boxes within the box end it earlier: what stands behind them is looked at on its own.
  return own.every(isEntry) ? own : [];
}

/** The addresses in boxes that hold nothing else but marks. */
function boxedLinks(content: readonly Line[], textOf: (line: Line) => string): Line[] {
  const found: Line[] = [];
  let box: Line[] | undefined;
  for (const line of content) {
    const text = textOf(line);
    if (CONTAINER_BEGINS.test(text)) box = [];
    else if (CONTAINER.test(text)) {
      for (const link of box ?? []) found.push(link);
      box = undefined;
    } else if (isLink(text)) box?.push(line);
    else box = undefined;
  }
  return found;
}

const BOLD = /\*\*/gu;

function isLink(text: string): boolean {
  if (text.length > LONGEST) return false;
  const bare = text.replace(BOLD, '');
  return LINK.test(bare) || LABELLED_LINK.test(bare);
}

/** Addresses at the end of the text, with the line that says what they are. */
function linksAtEnd(
  content: readonly Line[],
  textOf: (line: Line) => string,
  marks: ReadonlyMap<Line, unknown>,
): Line[] {
  const found: Line[] = [];
  for (let i = content.length - 1; i >= 0; i -= 1) {
    const line = content[i] as Line;
    const text = textOf(line);
    if (isLink(text)) found.push(line);
    else if (!marks.has(line)) {
      if (found.length > 0 && !STOP.test(text) && LABEL_OF_LINKS.test(text)) found.push(line);
      break;
    }
  }
  return found;
}
