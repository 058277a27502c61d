/** What readers copy by hand arrives in their document as its text: without faces, sizes, colours, or links. */
import { keptSwitch } from '../lib/kept-switch.ts';
import { cellsOf } from '../lib/table-cells.ts';

const copiesLinks = keptSwitch('copy-links', '复制文字时保留链接', false);

/** What a document keeps of a page: paragraphs, lists and tables. */
const KEPT = new Set('p ul ol li table caption thead tbody tfoot tr th td br'.split(' '));
/** What stands in a line by its nature, wherever its box is put. */
const IN_LINE =
  'a, b, bdi, cite, code, del, em, i, ins, kbd, mark, q, s, small, span, strong, sub, sup, time, u';

/** Takes over copying on this page; fields of forms copy as they always do. */
export function startCopying(): void {
  copiesLinks.offer();
  document.addEventListener('copy', (event) => {
    const selection = window.getSelection();
    if (selection === null || selection.isCollapsed || event.clipboardData === null) return;
    if (event.target instanceof Element && event.target.closest('input, textarea') !== null) return;
    const box = document.createElement('div');
    for (let i = 0; i < selection.rangeCount; i += 1) copyRange(box, selection.getRangeAt(i));
    event.clipboardData.setData('text/plain', selection.toString());
    event.clipboardData.setData('text/html', box.innerHTML);
    event.preventDefault();
  });
}

/** A passage of one paragraph stays one, to go on where the reader's own words end; cells bring their table. */
function copyRange(target: Element, range: Range): void {
  const around = range.commonAncestorContainer;
  if (!(around instanceof Element)) copyInto(target, around, range);
  else if (around.matches('table, thead, tbody, tfoot, tr'))
    copyInto(target, around.closest('table') ?? around, range);
  else for (const child of around.childNodes) copyInto(target, child, range);
}

/** Adds what a range holds of a node, as a document takes it. */
function copyInto(target: Element, node: Node, range: Range): void {
  if (!range.intersectsNode(node) || isFolded(node)) return;
  if (node instanceof Text) {
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    appendText(target, node.data.slice(start, end), node.parentElement);
    return;
  }
  if (!(node instanceof Element) || !isCopied(node)) return;
  const copy = copyOf(node);
  if (copy === undefined && isParagraph(node) && target.closest('p') === null) {
    copyParagraphs(target, node, range);
    return;
  }
  if (copy !== undefined) target.append(copy);
  const rows = [...node.children].filter((child) => child instanceof HTMLTableRowElement);
  if (rows.length > 0) copyRows(copy ?? target, rows, range);
  else for (const child of node.childNodes) copyInto(copy ?? target, child, range);
  if (copy !== undefined && !copy.hasChildNodes() && copy.localName !== 'br') copy.remove();
  if (standsApart(node) && target.hasChildNodes()) target.append(' ');
}

/** What stands in lines is a paragraph; a block ends it, and what follows the block begins another. */
function copyParagraphs(target: Element, node: Element, range: Range): void {
  let paragraph = document.createElement('p');
  for (const child of node.childNodes) {
    if (child instanceof Element && !isInline(child)) {
      copyInto(target, child, range);
      paragraph = document.createElement('p');
      continue;
    }
    if (!paragraph.hasChildNodes()) target.append(paragraph);
    copyInto(paragraph, child, range);
    if (!paragraph.hasChildNodes()) paragraph.remove();
  }
}

/** Adds rows with all their cells, empty where nothing of them is selected: else the others would move. */
function copyRows(target: Element, rows: readonly HTMLTableRowElement[], range: Range): void {
  const taken = rows.filter((row) => isCopied(row) && [...row.cells].some((cell) => isTaken(cell, range)));
  for (const cells of cellsOf(rows, taken)) {
    const line = document.createElement('tr');
    for (const { cell, rows: height } of cells) {
      const copy = document.createElement(cell.localName);
      if (cell.colSpan > 1) copy.setAttribute('colspan', `${cell.colSpan}`);
      if (height > 1) copy.setAttribute('rowspan', `${height}`);
      if (isCopied(cell)) for (const child of cell.childNodes) copyInto(copy, child, range);
      line.append(copy);
    }
    target.append(line);
  }
}

/** Whether something in a cell is selected, or the whole of a cell that may be empty. */
function isTaken(cell: Element, range: Range): boolean {
  const part = document.createRange();
  part.selectNodeContents(cell);
  const beginsBefore = range.compareBoundaryPoints(Range.START_TO_START, part) < 0;
  const endsBehind = range.compareBoundaryPoints(Range.END_TO_END, part) > 0;
  if (beginsBefore && endsBehind) return true;
  if (!range.intersectsNode(cell)) return false;
  if (!beginsBefore) part.setStart(range.startContainer, range.startOffset);
  if (!endsBehind) part.setEnd(range.endContainer, range.endOffset);
  return part.toString() !== '';
}

/** Adds words, with the ends of their lines where the page shows these. */
function appendText(target: Element, text: string, around: Element | null): void {
  const lines =
    around !== null && getComputedStyle(around).whiteSpace.startsWith('pre') ? text.split('\n') : [text];
  for (const [i, line] of lines.entries()) {
    if (i > 0) target.append(document.createElement('br'));
    if (line !== '') target.append(line);
  }
}

/** Whether a node, a text too, is folded away: nobody selected what nobody sees. */
function isFolded({ parentElement, nodeName }: Node): boolean {
  return parentElement?.matches('details:not([open])') === true && nodeName !== 'SUMMARY';
}

/** Whether a reader sees a node and can select it. */
function isCopied(node: Element): boolean {
  const { display, visibility, userSelect } = getComputedStyle(node);
  return display !== 'none' && visibility !== 'hidden' && userSelect !== 'none' && !node.matches('button');
}

/** What stands for an element in the copy; nothing where its content alone does. */
function copyOf(node: Element): HTMLElement | undefined {
  const name = node.localName;
  if (name === 'a' && copiesLinks.isOn()) {
    const link = document.createElement('a');
    link.href = (node as HTMLAnchorElement).href;
    return link;
  }
  return KEPT.has(name) ? document.createElement(name) : undefined;
}

/** Headings and boxes that hold words are paragraphs; boxes of boxes are nothing by themselves. */
function isParagraph(node: Element): boolean {
  const holdsWords = [...node.childNodes].some(
    (child) =>
      (child instanceof Text && child.data.trim() !== '') || (child instanceof Element && isInline(child)),
  );
  return holdsWords && !isInline(node);
}

function isInline(node: Element): boolean {
  // A list that runs in a line is one all the same where it arrives.
  if (KEPT.has(node.localName)) return node.localName === 'br';
  const style = getComputedStyle(node);
  return (
    /^(?:inline|ruby|contents|none)/u.test(style.display) || (node.matches(IN_LINE) && isOutOfFlow(style))
  );
}

const isOutOfFlow = ({ position }: CSSStyleDeclaration): boolean => /^(?:absolute|fixed)$/u.test(position);

/** Whether the page sets words apart from those behind them without a space, as a number in the margin. */
function standsApart(node: Element): boolean {
  const style = getComputedStyle(node);
  return isInline(node) && (isOutOfFlow(style) || Number.parseFloat(style.marginRight) > 0);
}
