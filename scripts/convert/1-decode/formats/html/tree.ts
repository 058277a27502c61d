import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, Parser } from 'parse5';
import { FormatFault } from '../extraction.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type Node = DefaultTreeAdapterTypes.Node;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** The parser looks through all open elements for each new one: unbounded depth takes for ever. */
const DEEPEST = 512;
const MOST_ELEMENTS = 400_000;
/** A piece cut out of a table: without the table around it the parser would drop its cells. */
const TABLE_PIECE = /^(?:\s|<!--[\s\S]{0,2000}?-->)*<(t(?:body|head|foot|r|d|h)|caption|colgroup)\b/iu;
const CONTEXT: Readonly<Record<string, string>> = { tr: 'tbody', td: 'tr', th: 'tr' };

/** Parses a page or a piece of one as a browser does, within bounds. */
export function parseTree(text: string): ParentNode {
  const piece = TABLE_PIECE.exec(text.slice(0, 10_000))?.[1]?.toLowerCase();
  let elements = 0;
  let parser: Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> | undefined;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...args) => {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new FormatFault('too-large', `网页元素超过 ${MOST_ELEMENTS} 个`);
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush: () => {
      if ((parser?.openElements.stackTop ?? 0) > DEEPEST) throw new FormatFault('too-large', '网页嵌套过深');
    },
  };
  const options = { treeAdapter, sourceCodeLocationInfo: true };
  const context =
    piece === undefined
      ? undefined
      : defaultTreeAdapter.createElement(CONTEXT[piece] ?? 'table', names.NS.HTML, []);
  parser = context === undefined ? new Parser(options) : Parser.getFragmentParser(context, options);
  parser.tokenizer.write(text, true);
  return context === undefined ? parser.document : parser.getFragment();
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** Visits a tree in order without recursion; `enter` may leave out what is beneath a node. */
export function walk(
  root: ParentNode,
  enter: (node: Node) => 'skip' | undefined,
  leave: (element: Element) => void,
): void {
  const open: { readonly node: ParentNode; next: number }[] = [{ node: root, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.node.childNodes[top.next];
    if (child === undefined) {
      open.pop();
      if (isElement(top.node)) leave(top.node);
      continue;
    }
    top.next += 1;
    if (enter(child) !== 'skip' && isElement(child)) open.push({ node: child, next: 0 });
  }
}

/** Elements that are no text of a page, whatever its styles say. */
const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'audio',
  'video',
  'datalist',
  'rp',
  'noframes',
]);

export const isUnseen = (element: Element): boolean => UNSEEN.has(element.tagName);
