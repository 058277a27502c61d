/** What readers copy by hand arrives in their document as its text: without faces, sizes, colours, or links. */
import { keptSwitch } from '../lib/kept-switch.ts';

const copiesLinks = keptSwitch('copy-links', '复制文字时保留链接', false);

/** What a document keeps of a page: paragraphs, lists and tables. */
const KEPT = new Set('p ul ol li table caption thead tbody tfoot tr th td br'.split(' '));
const SPANS = ['colspan', 'rowspan'];

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
  if (!range.intersectsNode(node)) return;
  if (node instanceof Text) {
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    appendText(target, node.data.slice(start, end), node.parentElement);
    return;
  }
  if (!(node instanceof Element) || !isCopied(node)) return;
  const copy = copyOf(node);
  for (const child of node.childNodes) copyInto(copy ?? target, child, range);
  if (copy !== undefined && (copy.hasChildNodes() || copy.localName === 'br')) target.append(copy);
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
  if (!KEPT.has(name)) return isParagraph(node) ? document.createElement('p') : undefined;
  const copy = document.createElement(name);
  for (const span of SPANS) {
    const value = node.getAttribute(span);
    if (value !== null) copy.setAttribute(span, value);
  }
  return copy;
}

/** Headings and boxes that hold words are paragraphs; boxes of boxes are nothing by themselves. */
function isParagraph(node: Element): boolean {
  const holdsWords = [...node.childNodes].some(
    (child) =>
      (child instanceof Text && child.data.trim() !== '') || (child instanceof Element && isInline(child)),
  );
  return holdsWords && !isInline(node);
}

const isInline = (node: Element): boolean =>
  /^(?:inline|ruby|contents|none)/u.test(getComputedStyle(node).display);
