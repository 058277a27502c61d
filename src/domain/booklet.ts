import type { InlineRole, Paragraph } from './elements.ts';
import type { Kind } from './schema.ts';
import { unitWord } from './unit-counts.ts';
import { typeOfKey } from './unit-type.ts';

/**
 * A booklet: measures that a reader chose, in the reader's order. The choice is a list of
 * places; the texts come from one file a circular, so that a booklet shows what the
 * archive holds now.
 */

/** Where a chosen measure stands. */
export interface ChosenUnit {
  readonly circular: string;
  readonly key: string;
}

/** What the booklet's page needs of a circular. */
export interface BookletCircular {
  readonly title: string;
  readonly kind: Kind;
  /** How a text cites it; what cites a measure goes on with its place. */
  readonly citation: string;
  /** The measures and questions by key. */
  readonly units: Readonly<Record<string, BookletUnit>>;
}

export interface BookletUnit {
  readonly title: string;
  /** Whether the title stands in the text, at the start of the first paragraph. */
  readonly titleStands: boolean;
  /** How the title came about, where it is not the document's: `标题由首句摘录`. */
  readonly titleNote?: string;
  /** What is to be said of the text: 识别文本，未经校对. */
  readonly textNote?: string;
  /** `第14项` */
  readonly place: string;
  readonly fingerprint: string;
  readonly paragraphs: readonly Paragraph[];
  /** For a row of a table what its heading does not say: names of columns, and texts by row and column. */
  readonly table?: BookletTable;
}

export interface BookletTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the file of a circular's texts holds: of every circular there is one, so it says nothing twice. */
export interface BookletFile extends Omit<BookletCircular, 'units'> {
  readonly units: Readonly<
    Record<
      string,
      Omit<BookletUnit, 'paragraphs' | 'titleStands'> & {
        /** Where it does not stand in the text. */
        readonly titleStands?: false;
        /** Of each paragraph its inlines, role and text by turns. */
        readonly paragraphs: readonly (readonly string[])[];
      }
    >
  >;
}

export function writeBookletFile({ units, ...circular }: BookletCircular): BookletFile {
  const written = Object.entries(units).map(([key, { titleStands, paragraphs, ...unit }]) => [
    key,
    {
      ...unit,
      ...(titleStands ? {} : { titleStands }),
      paragraphs: paragraphs.map((paragraph) => paragraph.flatMap(({ role, text }) => [role, text])),
    },
  ]);
  return { ...circular, units: Object.fromEntries(written) };
}

export function readBookletFile({ units, ...circular }: BookletFile): BookletCircular {
  const read = Object.entries(units).map(([key, { titleStands = true, paragraphs, ...unit }]) => [
    key,
    { ...unit, titleStands, paragraphs: paragraphs.map(inlinesOf) },
  ]);
  return { ...circular, units: Object.fromEntries(read) };
}

function inlinesOf(turns: readonly string[]): Paragraph {
  return turns.flatMap((text, i) => (i % 2 === 0 ? [] : [{ role: turns[i - 1] as InlineRole, text }]));
}

/** File with a circular's texts for booklets, from the site's root; its name as data. */
export const bookletFile = (circular: string): string => `booklet/circulars/${circular}.js`;
export const bookletName = (circular: string): string => `booklet/${circular}`;

/** As many as a person can put in order; more is a list for a search, not a booklet. */
export const MOST_CHOSEN = 300;

/** `22项`, `3则`; `22条` with measures and questions among them. */
export const countOfChosen = (chosen: readonly Pick<ChosenUnit, 'key'>[]): string =>
  `${chosen.length}${unitWord(chosen.map(({ key }) => ({ type: typeOfKey(key) })))}`;

/** What a booklet is called where its reader gave it no title. */
export const BOOKLET_TITLE = '司法改革任务汇编';

/** What a booklet of all that a page lists is called, by the name of a subject or a department: `执行——司法改革任务汇编`. */
export const titleAfter = (name: string): string =>
  `${name.slice(0, LONGEST_TITLE - BOOKLET_TITLE.length - 2)}——${BOOKLET_TITLE}`;

/** Characters that the title of a booklet has at the most. */
export const LONGEST_TITLE = 80;

/** Form of a circular's id and of a measure's key. */
const STEP = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A choice as it stands in an address: `gz-2025-144/14,15,gd-2021-73/3`; a measure of the
 * same circular as the one before is its key alone.
 */
export function writeChoice(chosen: readonly ChosenUnit[]): string {
  return chosen
    .map(({ circular, key }, i) => (chosen[i - 1]?.circular === circular ? key : `${circular}/${key}`))
    .join(',');
}

/**
 * The fragment of an address that carries a booklet, without `#`: the choice, the title that
 * the reader gave it, and its form where it is not the plain one. A choice has no character
 * that a fragment must encode.
 */
export function writeBooklet(chosen: readonly ChosenUnit[], title: string, form: string): string {
  const named = title === '' ? '' : `&t=${encodeURIComponent(title)}`;
  return `m=${writeChoice(chosen)}${named}${form === 'plain' ? '' : `&f=${form}`}`;
}

/** Reads what `writeChoice` wrote; what is no place of a measure, or stands there twice, is left out. */
export function readChoice(text: string): ChosenUnit[] {
  const chosen: ChosenUnit[] = [];
  let circular = '';
  for (const place of text.split(',')) {
    const [first = '', second, ...more] = place.trim().split('/');
    const [id, key] = second === undefined ? [circular, first] : [first, second];
    if (more.length > 0 || !STEP.test(id) || !STEP.test(key)) continue;
    circular = id;
    if (!holds(chosen, { circular, key })) chosen.push({ circular, key });
    if (chosen.length === MOST_CHOSEN) break;
  }
  return chosen;
}

/** Whether a measure is among the chosen. */
export function holds(chosen: readonly ChosenUnit[], { circular, key }: ChosenUnit): boolean {
  return chosen.some((one) => one.circular === circular && one.key === key);
}

/** The choice with a measure put last, or without it where it is in. */
export function toggled(chosen: readonly ChosenUnit[], unit: ChosenUnit): ChosenUnit[] {
  return holds(chosen, unit)
    ? chosen.filter(({ circular, key }) => circular !== unit.circular || key !== unit.key)
    : [...chosen, unit].slice(0, MOST_CHOSEN);
}

/** The choice with several measures put last, as far as there is room; those that are in it stay where they are. */
export function withAll(chosen: readonly ChosenUnit[], units: readonly ChosenUnit[]): ChosenUnit[] {
  return [...chosen, ...units.filter((unit) => !holds(chosen, unit))].slice(0, MOST_CHOSEN);
}

/** The choice without several measures. */
export function withoutAll(chosen: readonly ChosenUnit[], units: readonly ChosenUnit[]): ChosenUnit[] {
  return chosen.filter((unit) => !holds(units, unit));
}

/** The choice with one measure moved by so many places; at an end it stays. */
export function moved(chosen: readonly ChosenUnit[], from: number, by: number): ChosenUnit[] {
  const to = Math.min(Math.max(from + by, 0), chosen.length - 1);
  const unit = chosen[from];
  // Browsers of 2020 have no toSpliced.
  const rest = chosen.filter((_, i) => i !== from);
  return unit === undefined ? rest : [...rest.slice(0, to), unit, ...rest.slice(to)];
}
