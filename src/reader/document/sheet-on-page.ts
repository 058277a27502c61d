import { printedNumber } from '#domain/citation/printed-number.ts';
import { faceOf, headingFace, markerLevel } from '#domain/paper/marker-level.ts';
import type { DocumentSheet, ParagraphKind, SheetBlock, SheetCell, SheetRun } from './sheet.ts';

/** What the copy says of itself at its end. */
export interface Origin {
  readonly citation: string;
  /** `网址：…` */
  readonly address: string;
  /** Title of the circular of which the page shows a section. */
  readonly within: string;
}

/** What stands on the page for its readers, and is no text of the document. */
const NO_TEXT =
  '.section-link, .booklet-toggle, .booklet-choose, .part-name, .note, .unit-number.made, .kept-fragment';

/** Classes of blocks ↔ what they are; all others are running text. */
const KINDS: readonly (readonly [selector: string, kind: ParagraphKind])[] = [
  ['.letterhead', 'letterhead'],
  ['.transmission, .doc-number', 'centred'],
  ['.title', 'title'],
  ['.caption', 'caption'],
  ['.addressees', 'addressees'],
  ['.section-heading', 'heading'],
  ['.signature', 'signature'],
  ['.date', 'date'],
  ['.part-imprint > p', 'imprint'],
];

/**
 * The document that stands on the page of a circular or a section (src/view/circular), as a file has it: every
 * word of its text in order, and nothing that the page says beside it.
 */
export function sheetOnPage(page: Document, { citation, address, within }: Origin): DocumentSheet {
  const reading = page.querySelector<HTMLElement>('.reading');
  const parts = [
    ...(reading?.querySelectorAll<HTMLElement>(':scope > .part, :scope > .folds > .part') ?? []),
  ];
  const archive = textOf(page.querySelector('.site-name'));
  const fingerprint = textOf(page.querySelector('[data-fingerprint]'));
  const place =
    reading?.dataset.section === undefined ? '' : textOf(page.querySelector('.path [aria-current]'));
  const shown = page.querySelector('.document-title');
  const title = place === '' ? ownWords(shown) : within;
  const isPrinted = parts.some(({ children }) =>
    [...children].some((block) => block.matches('.title') && bare(textOf(block)) === bare(title)),
  );
  const hasTitle = parts.some((part) => part.querySelector(':scope > .title') !== null);
  // A title that the editor set stands on the page alone, where another is printed.
  const isOwn = place !== '' || !hasTitle || (!isPrinted && shown?.querySelector('.remark') === null);
  const state = ownWords(page.querySelector('.reading .text-state'));
  const blocks = parts.flatMap((part, i) => blocksOf(part, i > 0 && !part.matches('.part-imprint')));
  const printed = printedNumber(citation, parts.map(textOf));
  return {
    title: `${title}${place}`,
    archive,
    blocks: [
      paragraph('copy', `（档案副本）　${archive}`),
      ...(state === '' ? [] : [paragraph('copy', state)]),
      ...(isOwn ? [paragraph('title', title)] : []),
      ...(place === '' ? [] : [paragraph('caption', `（节录：${place}）`)]),
      ...blocks,
      paragraph('origin', printed === undefined ? citation : `${citation}（文号原件作${printed}）`),
      paragraph('origin', address),
      ...(fingerprint === '' ? [] : [paragraph('origin', `文字指纹：${fingerprint}`)]),
    ],
  };
}

const paragraph = (kind: ParagraphKind, text: string): SheetBlock => ({ kind, runs: [{ text }] });

function blocksOf(part: Element, onNewPage: boolean): SheetBlock[] {
  const blocks = [...part.children].flatMap((block) => {
    if (block.matches(NO_TEXT)) return [];
    if (block.matches('.grid-box')) return tableIn(block);
    if (block.matches('.unit')) return unitBlocks(block);
    const kind = KINDS.find(([selector]) => block.matches(selector))?.[1] ?? 'text';
    const text = textOf(block);
    if (kind !== 'heading') return [paragraph(kind, text)];
    const level = Number(/level-(\d)/u.exec(block.className)?.[1] ?? 1);
    return [{ kind, level, runs: [run(text, headingFace(text, level))] }];
  });
  const [first, ...others] = blocks;
  if (!onNewPage || first === undefined || first.kind === 'table') return blocks;
  return [{ ...first, onNewPage }, ...others];
}

/** A measure or question: its number and printed title, each in its face, run into its text. */
function unitBlocks(unit: Element): SheetBlock[] {
  const isQuestion = /问$/u.test(unit.getAttribute('aria-label') ?? '');
  const level = markerLevel(textOf(unit.querySelector('.unit-number')));
  const titled = unit.querySelector('.unit-title') !== null;
  const faceIn = (node: Node): ReturnType<typeof faceOf> => {
    if (!(node instanceof Element)) return 'fangsong';
    if (node.matches('.speaker')) return 'hei';
    if (node.matches('.unit-title'))
      return isQuestion ? 'kai' : level === 'article' ? 'fangsong' : faceOf(level);
    if (!node.matches('.unit-number')) return 'fangsong';
    return level === 'article' ? 'hei' : titled ? faceOf(level) : 'fangsong';
  };
  return [...unit.children].flatMap((child): SheetBlock[] => {
    if (child.matches(NO_TEXT)) return [];
    if (child.matches('.grid-box')) return tableIn(child);
    const runs = [...child.childNodes].flatMap((node) => {
      const text = textOf(node);
      return text === '' ? [] : [run(text, faceIn(node))];
    });
    return [{ kind: 'text', runs }];
  });
}

const run = (text: string, face: ReturnType<typeof faceOf>): SheetRun =>
  face === 'fangsong' ? { text } : { text, face };

function tableIn(box: Element): SheetBlock[] {
  const rows = [...box.querySelectorAll('tr')].map((row) =>
    [...row.children].flatMap((cell): SheetCell[] => {
      if (!(cell instanceof HTMLTableCellElement)) return [];
      const pieces = [...cell.children].filter((piece) => !piece.matches(NO_TEXT));
      return [
        {
          lines: pieces.length === 0 ? [textOf(cell)] : pieces.map(textOf),
          head: cell.tagName === 'TH',
          rowSpan: cell.rowSpan,
          columnSpan: cell.colSpan,
        },
      ];
    }),
  );
  return [{ kind: 'table', rows, heads: box.querySelectorAll('thead tr').length }];
}

/** The words of a node that are the document's: no line ends of the page, nothing for readers alone. */
function textOf(node: Node | null): string {
  if (node === null) return '';
  if (!(node instanceof Element)) return node.textContent?.replace(/\s*\n\s*/gu, '') ?? '';
  if (node.matches(NO_TEXT)) return '';
  return [...node.childNodes].map(textOf).join('');
}

/** What stands in an element itself, without the remarks and links in it. */
const ownWords = (element: Element | null): string =>
  [...(element?.childNodes ?? [])]
    .filter((node) => node instanceof Text)
    .map(textOf)
    .join('')
    .trim();

const bare = (text: string): string => text.replace(/\s/gu, '');
