import {
  circularAddress,
  sectionAnchor,
  sentenceAnchor,
  unitAddress,
  unitAnchor,
} from '#domain/addresses.ts';
import { passageName } from '#domain/citation/passage-name.ts';
import { measureOf } from '../lib/measure-of.ts';
import { directiveFor, writeDirective } from './text-directive.ts';
import { type Run, runsInCircular, runsOfUnitPage } from './unit-runs.ts';

/** What a reader has selected, as it is cited and linked to. */
export interface Passage {
  /** `第14项第2句`; empty for text outside the measures. */
  readonly place: string;
  /** How its sentences were counted, where one reader counts them so and another otherwise: `标题计入句数`; else empty. */
  readonly note: string;
  /** The same, in short, for the bar. */
  readonly name: string;
  /** Page with its fragment, from the site's root. */
  readonly address: string;
  /** The words of the circular that are selected. */
  readonly words: string;
}

/** What of a run is selected. */
interface SelectedPiece {
  readonly run: Run;
  readonly start: number;
  readonly end: number;
}

/** What of a measure is selected. */
interface SelectedStretch {
  readonly pieces: readonly SelectedPiece[];
  /** All of its words. */
  readonly whole: boolean;
}

const OUTSIDE: readonly (readonly [selector: string, name: string])[] = [
  ['.preamble', '导语'],
  ['.closing', '结语'],
  ['.part-notice', '印发通知'],
  ['.part-imprint', '版记'],
];

/** What a range of the page selects; `null` where it holds no text of the circular. */
export function passageOf(range: Range, place: string): Passage | null {
  const unitPage = document.querySelector<HTMLElement>('[data-unit]');
  if (unitPage !== null) {
    const [id = '', key = ''] = (unitPage.dataset.unit ?? '').split('/');
    return inUnit(stretchIn(range, runsOfUnitPage(unitPage)), place, unitAddress(id, key));
  }
  const reading = document.querySelector<HTMLElement>('[data-circular]');
  if (reading === null || !range.intersectsNode(reading)) return null;
  const page = circularAddress(reading.dataset.circular ?? '');
  const units = [...reading.querySelectorAll<HTMLElement>('.unit[data-measure]')]
    .filter((unit) => range.intersectsNode(unit))
    .map((unit) => ({ unit, stretch: stretchIn(range, runsInCircular(unit)) }))
    .filter(({ stretch }) => stretch.pieces.length > 0);
  const [first] = units;
  const last = units[units.length - 1];
  if (first === undefined || last === undefined) return outside(range, reading, page);
  if (first === last) {
    const [id = '', key = ''] = measureOf(first.unit).split('/');
    return inUnit(first.stretch, placeOf(first.unit), unitAddress(id, key));
  }
  const [, firstKey = ''] = measureOf(first.unit).split('/');
  const from = first.stretch.pieces[0] as SelectedPiece;
  const to = last.stretch.pieces[last.stretch.pieces.length - 1] as SelectedPiece;
  const fromName = first.stretch.whole ? placeOf(first.unit) : nameOf([from], placeOf(first.unit));
  const toName = last.stretch.whole ? placeOf(last.unit) : nameOf([to], placeOf(last.unit));
  const note = units
    .filter(({ stretch }) => !stretch.whole)
    .map(({ stretch }) => countedNote(stretch.pieces))
    .find((one) => one !== '');
  const name = `${fromName}至${toName}`;
  const words = wordsOf(units.flatMap(({ stretch }) => stretch.pieces));
  const address = `${page}#${unitAnchor(firstKey)}${directiveOf(from, to)}`;
  return { place: name, name, note: note ?? '', address, words };
}

/** `第14项`: what the number of a measure is called, which leads to its page. */
const placeOf = (unit: Element): string =>
  unit.querySelector('a[aria-label]')?.getAttribute('aria-label') ?? '';

function inUnit({ pieces, whole }: SelectedStretch, place: string, page: string): Passage | null {
  const [first] = pieces;
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined) return null;
  const words = wordsOf(pieces);
  // Who selects all of a measure means the measure.
  if (whole) return { place, name: place, note: '', address: page, words };
  const name = nameOf(pieces, place);
  const address = `${page}#${sentenceAnchor(first.run.sentence)}${directiveOf(first, last)}`;
  return { place: name, name, note: countedNote(pieces), address, words };
}

/**
 * That the title was counted, where the number of what is selected depends on it: of a title
 * that stands apart on the page one reader counts it and another does not.
 */
function countedNote(pieces: readonly SelectedPiece[]): string {
  const [first] = pieces;
  if (first === undefined) return '';
  const runs = runsAround(first.run.node);
  const title = runs.find(isTitle);
  if (title === undefined) return '';
  const isAlone = runs.every((run) => run.paragraph !== title.paragraph || isTitle(run));
  const several = new Set(runs.map(({ paragraph }) => paragraph)).size > 1;
  if (several && isAlone) return '标题计入段数';
  const isBeside = pieces.some(({ run }) => run.paragraph === title.paragraph);
  return isBeside ? '标题计入句数' : '';
}

const isTitle = ({ node }: Run): boolean => node.parentElement?.closest('.unit-title') != null;

/** The words of pieces, without the ends of the lines in which the page has them. */
const wordsOf = (pieces: readonly SelectedPiece[]): string =>
  pieces
    .map(({ run, start, end }) => run.node.data.slice(start, end))
    .join('')
    .replace(/\s*\n\s*/gu, '')
    .trim();

function nameOf(pieces: readonly SelectedPiece[], place: string): string {
  const from = (pieces[0] as SelectedPiece).run;
  const to = (pieces[pieces.length - 1] as SelectedPiece).run;
  return passageName(place, from, to, paragraphsAround(from.node));
}

/** How many paragraphs of the measure around a text hold sentences. */
const paragraphsAround = (node: Text): number =>
  Math.max(1, new Set(runsAround(node).map(({ paragraph }) => paragraph)).size);

/** The sentences of the measure around a text; none outside of measures. */
function runsAround(node: Text): Run[] {
  const unit = node.parentElement?.closest('[data-unit], .unit[data-measure]');
  if (unit == null) return [];
  return unit.matches('[data-unit]') ? runsOfUnitPage(unit) : runsInCircular(unit);
}

/** What a range selects of the runs of a measure, white space aside. */
function stretchIn(range: Range, runs: readonly Run[]): SelectedStretch {
  const pieces = runs.flatMap((run) => {
    if (!range.intersectsNode(run.node)) return [];
    const { node } = run;
    const start = Math.max(run.from, node === range.startContainer ? range.startOffset : run.from);
    const end = Math.min(run.to, node === range.endContainer ? range.endOffset : run.to);
    return start < end && node.data.slice(start, end).trim() !== '' ? [{ run, start, end }] : [];
  });
  const all = runs.map((run) => ({ run, start: run.from, end: run.to }));
  return { pieces, whole: pieces.length > 0 && wordsOf(pieces) === wordsOf(all) };
}

function directiveOf(first: SelectedPiece, last: SelectedPiece): string {
  const from = sentenceAround(first.run);
  const to = sentenceAround(last.run);
  return writeDirective(
    directiveFor({
      first: from.text,
      start: from.before + first.start - first.run.from,
      last: to.text,
      end: to.before + last.end - last.run.from,
      same: from.text === to.text && first.run.sentence === last.run.sentence,
    }),
  );
}

/** The text of a run's sentence within its block, and how much of it stands before the run. */
function sentenceAround(run: Run): { text: string; before: number } {
  const block = blockOf(run.node);
  const mates = runsAround(run.node).filter(
    (one) => one.sentence === run.sentence && blockOf(one.node) === block,
  );
  const at = mates.findIndex((one) => one.node === run.node && one.from === run.from);
  const text = ({ node, from, to }: Run): string => node.data.slice(from, to);
  return { text: mates.map(text).join(''), before: mates.slice(0, at).map(text).join('').length };
}

const blockOf = (node: Node): Element | null =>
  node.parentElement?.closest('p, h1, h2, h3, h4, h5, h6') ?? null;

/** Text of a circular that is no measure: preamble, closing, notice, headings. */
function outside(range: Range, reading: HTMLElement, page: string): Passage | null {
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  const part = element?.closest('.part');
  if (element == null || part == null || !reading.contains(part)) return null;
  const text = range.toString().trim();
  const block = blockOf(range.startContainer);
  const end = blockOf(range.endContainer);
  if (text === '' || block === null || end === null) return null;
  const name = OUTSIDE.find(([selector]) => block.matches(selector) || part.matches(selector))?.[1] ?? '';
  const anchor = block.id || part.id || sectionAnchor(reading.dataset.section ?? '');
  const directive = directiveFor({
    first: block.textContent ?? '',
    start: offsetIn(block, range.startContainer, range.startOffset),
    last: end.textContent ?? '',
    end: offsetIn(end, range.endContainer, range.endOffset),
    same: block === end,
  });
  return {
    place: name,
    name: name === '' ? '正文' : name,
    note: '',
    address: `${page}#${anchor}${writeDirective(directive)}`,
    words: text.replace(/\s*\n\s*/gu, ''),
  };
}

function offsetIn(block: Element, container: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(container, offset);
  return before.toString().length;
}
