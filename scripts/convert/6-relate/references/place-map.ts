import {
  annexAnchor,
  circularAddress,
  paragraphAnchor,
  sectionAnchor,
  unitAddress,
} from '#domain/addresses.ts';
import { inTitleMarks, unitName } from '#domain/citation.ts';
import { type Block, type Paragraph, paragraphText, type TextBlock } from '#domain/elements.ts';
import { HAN_NUMERAL, parseFigure } from '#domain/numerals.ts';
import type { Section } from '#domain/schema.ts';
import { readMarker } from '../../marker.ts';
import type { LinkedCircular, Unit } from '../../types.ts';
import { withoutSpace } from '../../without-space.ts';
import { ANNEX_LABEL } from '../../words/head-labels.ts';
import { beginsWithMark } from '../../words/marks.ts';
import { isAmending } from './amendments.ts';
import { type Level, THE_ONLY } from './steps.ts';

/** A place that words name. */
export interface Addressed {
  readonly to: string;
  readonly name: string;
}

/** One step of a path with its number: 第三条 is `{ level: 'article', number: 3 }`. */
export interface Numbered {
  readonly level: Level;
  readonly number: number;
  readonly bracketed: boolean;
  /** 之一 of 第三条之一; empty for a plain number. */
  readonly inserted?: string;
}

/** Where a reference stands, for what it leaves unsaid. */
export interface Standing {
  readonly unit: Unit | undefined;
  readonly section: string | null;
}

const INSERTED = new RegExp(
  `^\\s?第\\s?[${HAN_NUMERAL}\\d]{1,9}\\s?条\\s?(之\\s?[${HAN_NUMERAL}]{1,2})`,
  'u',
);

/** How sections of a level, and measures that are articles, call themselves. */
const LABELS = { part: /^(?!第)/u, chapter: /^第.*[章编]/u, division: /^第.*节/u };
const ARTICLE = /^第.*条/u;
/** Behind such a label a space stands before the title. */
const ENDS_AS_WORD = /[\p{L}\p{N}]$/u;
/** The key of what stands in an annex. */
const IN_AN_ANNEX = /^a\d/u;

/** The places of one circular by number. */
export class PlaceMap {
  readonly circular: LinkedCircular;
  /** Whether its measures call themselves 条. */
  readonly hasArticles: boolean;
  /** Whether the articles that it numbers are those of a text that it amends. */
  readonly isAmending: boolean;
  readonly #units = new Map<number, Unit[]>();
  readonly #sections = new Map<number, Section[]>();
  /** By the number that their labels print, else by their order; none of a number that comes twice. */
  readonly #annexes = new Map<number, Annex | undefined>();

  constructor(circular: LinkedCircular) {
    this.circular = circular;
    for (const unit of circular.units) {
      const { number } = unit.head;
      if (number === null) continue;
      const same = this.#units.get(number);
      if (same === undefined) this.#units.set(number, [unit]);
      else same.push(unit);
    }
    for (const section of circular.head.sections) {
      if (section.number === null) continue;
      const same = this.#sections.get(section.number);
      if (same === undefined) this.#sections.set(section.number, [section]);
      else same.push(section);
    }
    const annexes = circular.parts.filter(({ type }) => type === 'annex');
    for (const [i, { number = i + 1, blocks }] of annexes.entries()) {
      const title = blocks.find((block) => block.role === 'title');
      const { printed = number, label = `附件${printed}` } = labelOfAnnex(blocks);
      // 附件1-2 is no second annex.
      if (printed === PART_OF_ANOTHER) continue;
      const name = `${label} ${title !== undefined && 'text' in title ? title.text : ''}`.trim();
      this.#annexes.set(printed, this.#annexes.has(printed) ? undefined : { number, name });
    }
    this.isAmending = isAmending(circular);
    this.hasArticles = circular.units.some(({ head }) => ARTICLE.test(head.label));
  }

  get whole(): Addressed {
    const { id, title } = this.circular.head;
    return { to: circularAddress(id), name: inTitleMarks(title) };
  }

  /** The place that a path names, the outermost step first; `undefined` where there is none, or more than one. */
  find(path: readonly Numbered[], from: Standing): Addressed | undefined {
    const { id } = this.circular.head;
    const [first, ...others] = path;
    if (first === undefined) return undefined;
    if (first.level === 'annex') {
      const printed = first.number === THE_ONLY ? this.#onlyAnnex() : first.number;
      const annex = printed === undefined ? undefined : this.#annexes.get(printed);
      if (annex === undefined) return undefined;
      if (others.length > 0) return this.#below(others, `a${annex.number}`, from);
      return {
        to: `${circularAddress(id)}#${annexAnchor(annex.number)}`,
        name: annex.name,
      };
    }
    return this.#below(path, undefined, from);
  }

  /** The measure before another. */
  unitBefore(unit: Unit, back: number): Addressed | undefined {
    const at = this.circular.units.indexOf(unit);
    const before = this.circular.units[at - back];
    return before === undefined ? undefined : this.#unit(before);
  }

  #onlyAnnex(): number | undefined {
    const [only, ...more] = this.#annexes.keys();
    return more.length === 0 ? only : undefined;
  }

  #below(path: readonly Numbered[], annex: string | undefined, from: Standing): Addressed | undefined {
    const { id } = this.circular.head;
    const [first, ...others] = path;
    if (first === undefined) return undefined;
    if (first.level === 'part' || first.level === 'chapter' || first.level === 'division') {
      const section = this.#section(first, annex);
      if (section === undefined) return undefined;
      if (others.length > 0) return this.#inSection(others, section, annex, from);
      return {
        to: `${circularAddress(id)}#${sectionAnchor(section.key)}`,
        name: `${section.label}${ENDS_AS_WORD.test(section.label) ? ' ' : ''}${section.title}`,
      };
    }
    return this.#inSection(path, undefined, annex, from);
  }

  #section({ level, number }: Numbered, annex: string | undefined): Section | undefined {
    const named = LABELS[level as keyof typeof LABELS];
    const fitting = (this.#sections.get(number) ?? []).filter(
      ({ key, label, level: depth }) =>
        named.test(label) && isInAnnex(key, annex) && (level !== 'part' || depth === 1),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  #inSection(
    path: readonly Numbered[],
    section: Section | undefined,
    annex: string | undefined,
    from: Standing,
  ): Addressed | undefined {
    const [first, second, third] = path;
    if (first === undefined) return undefined;
    // 第（三）项 of an article that is already named by where the words stand.
    if (first.level === 'clause' || (first.level === 'item' && this.hasArticles && section === undefined)) {
      return from.unit === undefined || from.unit.head.circular !== this.circular.head.id
        ? undefined
        : this.#insideUnit(from.unit, first, second);
    }
    const unit = this.#unitNumbered(first, section, annex, from);
    if (unit === undefined) return undefined;
    return second === undefined ? this.#unit(unit) : this.#insideUnit(unit, second, third);
  }

  #unitNumbered(
    { level, number, bracketed, inserted = '' }: Numbered,
    section: Section | undefined,
    annex: string | undefined,
    from: Standing,
  ): Unit | undefined {
    const fitting = (this.#units.get(number) ?? []).filter((unit) => {
      const { head } = unit;
      if ((level === 'question') !== (head.type === 'question')) return false;
      if (
        section !== undefined &&
        head.section !== section.key &&
        !head.section?.startsWith(`${section.key}-`)
      ) {
        return false;
      }
      if (level === 'article' && insertedOf(unit) !== inserted) return false;
      return isInAnnex(head.key, annex) && (!bracketed || beginsWithMark(head.label, '（('));
    });
    if (fitting.length < 2) return fitting[0];
    const near = fitting.filter(({ head }) => head.section === from.section);
    return near.length === 1 ? near[0] : undefined;
  }

  #insideUnit(unit: Unit, step: Numbered, below: Numbered | undefined): Addressed | undefined {
    const last = below ?? step;
    const clauses = clausesOf(unit);
    if (last.level === 'item') {
      // 第二款第（一）项 is among the items of that clause.
      const clause = step.level === 'clause' ? clauses[step.number - 1] : 0;
      if (clause === undefined) return undefined;
      const next = step.level === 'clause' ? clauses[step.number] : undefined;
      const at = unit.paragraphs.findIndex(
        (paragraph, i) =>
          i > clause && i < (next ?? unit.paragraphs.length) && itemNumber(paragraph) === last.number,
      );
      if (at >= 0) return this.#paragraph(unit, at);
      const inline = new RegExp(
        `(?<!第\\s?)[（(]\\s?(?:${last.number}|[一二三四五六七八九十]{1,3})\\s?[）)]`,
        'u',
      );
      return unit.paragraphs.slice(clause, next).some((paragraph) => inline.test(paragraphText(paragraph)))
        ? this.#unit(unit)
        : undefined;
    }
    const at = clauses[step.number - 1];
    return at === undefined ? undefined : this.#paragraph(unit, at);
  }

  #unit(unit: Unit): Addressed {
    return {
      to: unitAddress(unit.head.circular, unit.head.key),
      name: `${unitName(unit.head)} ${unit.head.title}`,
    };
  }

  #paragraph(unit: Unit, at: number): Addressed {
    const { to, name } = this.#unit(unit);
    return { to: `${to}#${paragraphAnchor(at + 1)}`, name };
  }
}

interface Annex {
  /** Which of the annexes it is. */
  readonly number: number;
  readonly name: string;
}

const PART_OF_ANOTHER = -1;
const PUNCTUATION = /[\s:：.．]/gu;

/** The number that the label of an annex prints, and the label: 附表2. */
function labelOfAnnex(blocks: readonly Block[]): { printed?: number; label?: string } {
  const text = blocks.find((block): block is TextBlock => block.role === 'annexLabel')?.text ?? '';
  const { number, parts } = ANNEX_LABEL.exec(text)?.groups ?? {};
  if (parts !== undefined) return { printed: PART_OF_ANOTHER };
  const printed = parseFigure(number ?? '');
  return printed === undefined ? {} : { printed, label: text.replace(PUNCTUATION, '') };
}

/** The paragraphs that are clauses (款) of a measure; the others are items of the clause before them. */
function clausesOf({ paragraphs }: Unit): number[] {
  return paragraphs.flatMap((paragraph, i) => (i > 0 && itemNumber(paragraph) !== undefined ? [] : [i]));
}

/** The number of an item; a paragraph that begins with a reference, 第二条规定以外的, is none. */
function itemNumber(paragraph: Paragraph): number | undefined {
  const marker = readMarker(paragraphText(paragraph));
  return marker === undefined || marker.form === 'article' ? undefined : marker.number;
}

/** Which clause of a measure a paragraph belongs to, from 1. */
export function clauseNumber(unit: Unit, paragraph: number): number {
  return clausesOf(unit).filter((first) => first <= paragraph).length;
}

/** 之一 of a measure that begins 第三条之一. */
function insertedOf({ paragraphs: [first] }: Unit): string {
  const words = first === undefined ? '' : paragraphText(first);
  return withoutSpace(INSERTED.exec(words)?.[1] ?? '');
}

function isInAnnex(key: string, annex: string | undefined): boolean {
  return annex === undefined ? !IN_AN_ANNEX.test(key) : key === annex || key.startsWith(`${annex}-`);
}
