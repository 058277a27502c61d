import { withoutSpace } from '../../without-space.ts';
import { METADATA_FIELD } from '../../words/site-fields.ts';
import type { Line } from '../lines.ts';

/** What stands around settings at the head of a file: of YAML, of TOML. */
const FENCES = new Map([
  ['---', ['---', '...']],
  ['+++', ['+++']],
]);
/** Programs read more settings than anybody writes. */
const MOST_LINES = 100;
/** What is longer says something to a reader. */
const LONGEST = 200;
const KEY = /^(?<key>[\p{L}_][\p{L}\p{N}_. -]{0,40}?)\s*[:：=]/u;
/** An item of a list, a further line of a value, a remark. */
const GOES_ON = /^(?:[-#\]}"'>|]|\s)/u;
/** What of the settings a reader may ask for: fields of documents, title, date. */
const KNOWN = new RegExp(`^(?:${METADATA_FIELD}|title|date)$`, 'iu');

/** The settings at the head of a file. */
export interface FrontMatter {
  /** The lines around them. */
  readonly fences: readonly Line[];
  /** Those that say nothing of the document. */
  readonly settings: readonly Line[];
}

const NONE: FrontMatter = { fences: [], settings: [] };

/**
 * Settings for programs that a Markdown file begins with: `draft: false` between two lines of
 * `---`. Where any line between these is no setting, they are none.
 *
 * @param content lines that are not blank
 * @param rawOf a line as received, with the white space before it
 */
export function frontMatter(content: readonly Line[], rawOf: (line: Line) => string): FrontMatter {
  const [first] = content;
  const ends = first === undefined ? undefined : FENCES.get(rawOf(first).trimEnd());
  if (first === undefined || first.number !== 1 || ends === undefined) return NONE;
  const between: Line[] = [];
  for (const line of content.slice(1, MOST_LINES)) {
    const text = rawOf(line).trimEnd();
    if (ends.includes(text)) {
      const said = new Set(content.slice(between.length + 2).map((one) => bare(rawOf(one))));
      return { fences: [first, line], settings: unknownIn(between, rawOf, said) };
    }
    if (!KEY.test(text) && !(between.length > 0 && GOES_ON.test(text))) return NONE;
    between.push(line);
  }
  return NONE;
}

const AROUND = /^#+|^["']|["']$/gu;
const bare = (text: string): string => withoutSpace(text).replace(AROUND, '');

/**
 * The settings without those of the document; what goes on over lines is one.
 *
 * @param said what the document says on lines of its own: it need not be told twice
 */
function unknownIn(lines: readonly Line[], rawOf: (line: Line) => string, said: ReadonlySet<string>): Line[] {
  let known = false;
  return lines.filter((line) => {
    const text = rawOf(line);
    const found = KEY.exec(text);
    if (found !== null)
      known = KNOWN.test(found.groups?.key?.trim() ?? '') && !said.has(bare(text.slice(found[0].length)));
    return !known && text.length <= LONGEST;
  });
}
