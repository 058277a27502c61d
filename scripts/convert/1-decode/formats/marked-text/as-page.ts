import { HAN } from '../../../character-kinds.ts';
import { BLOCKS, CODE, isSpokenOf, mayStandAlone, type Tag, tagsIn } from './tags.ts';

/** What a text is as a page. */
export interface Page {
  readonly html: string;
  /** Numbers of the lines of remarks and scripts in which nothing is said. */
  readonly wordless: ReadonlySet<number>;
  /** How many lines are of tags, and how many hold text without any. */
  readonly tagged: number;
  readonly plain: number;
}

/** White space that a page would not show, by what carries it through: no character of any text. */
const CARRIED: Readonly<Record<string, string>> = { ' ': '\ufdd0', '\t': '\ufdd1' };
const CARRIERS: Readonly<Record<string, string>> = { '\ufdd0': ' ', '\ufdd1': '\t' };
const ANY_CARRIER = /[\ufdd0\ufdd1]/gu;

export const holdsCarriers = (text: string): boolean => text.search(ANY_CARRIER) >= 0;
export const withoutCarriers = (text: string): string =>
  text.replace(ANY_CARRIER, (c) => CARRIERS[c] as string);

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iuy;
const SPECIAL = /[&<>]/gu;
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as a page says it, without its markup but for characters that are written by a name. */
const escaped = (text: string, entities: boolean): string =>
  text.replace(SPECIAL, (c, at: number) => {
    ENTITY.lastIndex = at;
    const entity = entities && c === '&' ? ENTITY.exec(text) : null;
    return entity !== null && !isSpokenOf(text, at, at + entity[0].length) ? c : (NAMES[c] as string);
  });

const FENCE = /^\s*(?:```|~~~)/u;
/** What Markdown sets before a heading, an item, a quotation, a row of a table. */
const MARKED = /^\s*(?:#{1,6}\s|>|[-*+]\s|\*\*|__|\|)/u;
const ROW = /^\s*\|/u;
/** A line that ends whatever of a page stands open: what Markdown reads for itself. */
const OF_MARKDOWN = /^\s*(?:#{1,6}\s|:::|\||```|~~~|$)/u;
/** Elements of which a line end is no end of a line. */
const FLOWING = new Set([
  'p',
  'li',
  'td',
  'th',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'summary',
  'caption',
]);
const REMARK = /^(?<before>\s*)<!--/u;
const PROGRAM = /^\s*<(?<name>script|style)(?:\s[^<>\n]*)?>/iu;

/**
 * A text in the markup of pages, as a page of as many lines: what is no markup is escaped, each
 * line of it an element of its own, with the white space in it carried through.
 */
export function asPage(lines: readonly string[]): Page {
  const made: string[] = [];
  const wordless = new Set<number>();
  const unpaired = unpairedNames(lines);
  const isTag = ({ name }: Tag): boolean => !unpaired.has(name);
  const tableEnds = lines.reduce((sum, line) => sum + (line.match(/<\/table\s*>/giu)?.length ?? 0), 0);
  let tablesLeft = tableEnds;
  let tables = 0;
  let flowing = false;
  let fenced = false;
  let tagged = 0;
  let plain = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as string;
    const aside = tables > 0 || fenced ? undefined : setAside(lines, i);
    if (aside !== undefined) {
      const words = lines.slice(i, aside.end).join('\n');
      if (!HAN.test(words)) for (let at = i; at < aside.end; at += 1) wordless.add(at + 1);
      // Its own lines stay lines of the page; it shows as one.
      made.push(`<p hidden>${escaped(words, false)}</p>`);
      flowing = false;
      i = aside.end - 1;
      continue;
    }
    if (FENCE.test(line)) fenced = !fenced;
    if (fenced || FENCE.test(line)) {
      made.push(asLine(line, [], false));
      continue;
    }
    if (tables === 0 && OF_MARKDOWN.test(line)) flowing = false;
    const tags = tagsIn(line).filter(isTag);
    const marked = MARKED.test(line);
    const blocks = tags.filter(({ name }) => BLOCKS.has(name));
    if (tags.length > 0) tagged += 1;
    else if (line.trim() !== '') plain += 1;
    if (!flowing && tables === 0 && (blocks.length === 0 || marked)) {
      made.push(asLine(line, marked ? tags.filter(({ name }) => !BLOCKS.has(name)) : tags, true, blocks));
      continue;
    }
    let html = '';
    let from = 0;
    for (const tag of tags) {
      html += withRemarksHidden(line.slice(from, tag.start)) + line.slice(tag.start, tag.end);
      from = tag.end;
      if (!BLOCKS.has(tag.name)) continue;
      flowing = FLOWING.has(tag.name) && !tag.closes;
      if (tag.name !== 'table') continue;
      if (tag.closes) {
        tables = Math.max(0, tables - 1);
        tablesLeft -= 1;
      } else if (tables < tablesLeft) tables += 1;
    }
    html += withRemarksHidden(line.slice(from));
    // Where a line ends and no element flows on, what follows begins a line of its own.
    made.push(flowing || tables > 0 ? html : `${html}<p></p>`);
  }
  return { html: `<!doctype html><body>${made.join('\n')}`, wordless, tagged, plain };
}

/** A line by itself, its white space carried through; some of the tags in it may be left out. */
function asLine(line: string, tags: readonly Tag[], entities: boolean, without: readonly Tag[] = []): string {
  let html = '';
  let from = 0;
  const isRow = ROW.test(line);
  const add = (text: string): void => {
    html += entities ? withRemarksHidden(text) : escaped(text, false);
  };
  for (const tag of [...tags, ...without].sort((a, b) => a.start - b.start)) {
    add(line.slice(from, tag.start));
    from = tag.end;
    const own = line.slice(tag.start, tag.end);
    // Rows of Markdown break the lines of their cells with a tag, which is read with the table.
    if (isRow && tag.name === 'br') html += escaped(own, false);
    else if (!without.includes(tag)) html += own;
  }
  add(line.slice(from));
  return `<p>${carried(html)}</p>`;
}

/** The white space outside of tags, carried. */
const carried = (html: string): string =>
  html.replace(/<[^<>]*>|[ \t]/gu, (found) => CARRIED[found] ?? found);

/** A text without tags, with what a page hides in it as a remark, and code as it stands. */
function withRemarksHidden(text: string): string {
  let html = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    // What is set aside as one has no gaps.
    html += `${withCode(text.slice(from, at))}<span hidden>${carried(escaped(text.slice(at, end + 3), false))}</span>`;
    from = end + 3;
  }
  return html + withCode(text.slice(from));
}

function withCode(text: string): string {
  let html = '';
  let from = 0;
  for (const { index, 0: code } of text.matchAll(CODE)) {
    html += escaped(text.slice(from, index), true) + escaped(code, false);
    from = index + code.length;
  }
  return html + escaped(text.slice(from), true);
}

/** A remark, a script or a sheet of styles that begins a line and ends one; `end` is the index of the line behind it. */
function setAside(lines: readonly string[], from: number): { readonly end: number } | undefined {
  const line = lines[from] as string;
  const program = PROGRAM.exec(line)?.groups?.name?.toLowerCase();
  const close = program !== undefined ? `</${program}>` : REMARK.test(line) ? '-->' : undefined;
  if (close === undefined) return undefined;
  for (let i = from; i < Math.min(lines.length, from + MOST_ASIDE); i += 1) {
    const at = (lines[i] as string).toLowerCase().indexOf(close);
    if (at >= 0)
      return (lines[i] as string).slice(at + close.length).trim() === '' ? { end: i + 1 } : undefined;
  }
  return undefined;
}

/** Lines of a script or a remark. */
const MOST_ASIDE = 400;

/** Elements that are opened and never closed, or the other way: `a<b>c` is no markup. */
function unpairedNames(lines: readonly string[]): ReadonlySet<string> {
  const opened = new Set<string>();
  const closed = new Set<string>();
  for (const line of lines) for (const { name, closes } of tagsIn(line)) (closes ? closed : opened).add(name);
  return new Set(
    [...opened.symmetricDifference(closed)].filter((name) => !mayStandAlone(name) && !BLOCKS.has(name)),
  );
}
