import { textOf, type XmlNode } from '../xml.ts';
import { type InlineContext, runsOf } from './inline.ts';
import { type Counter, countItem, type ListLevels, listStyles, newCounter } from './lists.ts';
import type { OdtStyles } from './styles.ts';
import { CellBudget, tableOf } from './tables.ts';
import { element, property, run } from './word-nodes.ts';

/** The list in which blocks stand. */
interface InList {
  readonly counter: Counter;
  readonly level: number;
  readonly style: string | undefined;
}

/** How what stands around blocks bears on them. */
interface Around {
  readonly list?: InList;
  /** Whether nobody sees them. */
  readonly hidden: boolean;
  /** Whether they are a table of contents. */
  readonly contents: boolean;
  /** `w:shd` of the section that holds them, where it has a ground. */
  readonly ground?: readonly XmlNode[];
}

/** Word's name of the style of a line in a table of contents. */
const CONTENTS_STYLE = 'toc 1';
/** Tables of contents, of words, of pictures. */
const INDEX =
  /^text:(?:table-of-content|alphabetical-index|illustration-index|table-index|object-index|user-index)$/u;
const INDEX_PARTS = new Set(['text:index-body', 'text:index-title']);
const DRAWN = /^(?:draw|dr3d):/u;
const VANISH = element('w:vanish');

/** Puts the blocks of an OpenDocument text into the words of WordprocessingML. */
export class Blocks {
  private readonly styles: OdtStyles;
  private readonly lists: ReadonlyMap<string, ListLevels>;
  private readonly context: InlineContext;
  private readonly budget = new CellBudget();
  private readonly headings = newCounter();
  /** Counters of lists by their ids, and of the last list of each style. */
  private readonly byId = new Map<string, Counter>();
  private readonly byStyle = new Map<string, Counter>();

  constructor(styles: OdtStyles, context: Omit<InlineContext, 'styles' | 'blocksOf'>) {
    this.styles = styles;
    this.lists = listStyles(styles);
    this.context = { ...context, styles, blocksOf: (node) => this.read(node.children) };
  }

  read(nodes: readonly XmlNode[], around: Around = { hidden: false, contents: false }): XmlNode[] {
    return nodes.flatMap((node) => this.readBlock(node, around));
  }

  private readBlock(node: XmlNode, around: Around): readonly XmlNode[] {
    const { name, attributes } = node;
    if (name === 'text:p') return [this.paragraph(node, around, '')];
    if (name === 'text:h') return [this.paragraph(node, around, this.headingNumber(node, around))];
    if (name === 'text:list') return this.list(node, around);
    if (name === 'text:numbered-paragraph') return this.list(node, around);
    if (name === 'table:table')
      return [
        tableOf(
          node,
          (cell) => this.read(cell.children, { ...around, contents: false }),
          (cell) => this.read(cell.children, { ...around, hidden: true, contents: false }),
          this.styles.groundOf,
          this.budget,
        ),
      ];
    if (name === 'text:section') {
      const display = attributes['text:display'];
      const hidden =
        display === 'none' || (display === 'condition' && attributes['text:is-hidden'] === 'true');
      const own = this.styles.groundOf('section', attributes['text:style-name']);
      const ground = own.length > 0 ? own : (around.ground ?? []);
      return this.read(node.children, { ...around, hidden: around.hidden || hidden, ground });
    }
    if (INDEX.test(name)) return this.read(node.children, { ...around, contents: true });
    if (INDEX_PARTS.has(name)) return this.read(node.children, around);
    // A frame that hangs on a page, and what was deleted with the ends of its paragraphs, stand between those.
    if (DRAWN.test(name) || name === 'text:change')
      return [element('w:p', runsOf({ ...node, children: [node] }, [], this.context))];
    return [];
  }

  private paragraph(node: XmlNode, around: Around, label: string): XmlNode {
    const style = node.attributes['text:style-name'];
    const own = this.styles.looksOf('paragraph', style);
    const looks = around.hidden && !own.includes(VANISH) ? [...own, VANISH] : own;
    const runs = runsOf(node, looks, this.context);
    const ground = this.styles.groundOf('paragraph', style);
    const properties = [
      ...(around.contents ? [property('w:pStyle', CONTENTS_STYLE)] : []),
      ...(ground.length > 0 ? ground : (around.ground ?? [])),
    ];
    const number =
      label === ''
        ? []
        : [
            run(
              label,
              looks.filter(({ name }) => name === 'w:vanish'),
            ),
          ];
    return element('w:p', [element('w:pPr', properties), ...number, ...runs]);
  }

  private headingNumber(node: XmlNode, { list }: Around): string {
    const { attributes } = node;
    if (list !== undefined || attributes['text:is-list-header'] === 'true') return '';
    const level = Number(attributes['text:outline-level'] ?? 1) - 1;
    const start = attributes['text:restart-numbering'] === 'true' ? startIn(node) : undefined;
    return textOf(node).trim() === '' ? '' : countItem(this.headings, level, this.lists.get(''), start);
  }

  private list(node: XmlNode, around: Around): XmlNode[] {
    const { attributes } = node;
    const own = attributes['text:style-name'] ?? around.list?.style;
    const counter = around.list?.counter ?? this.counterOf(node, own);
    const level =
      node.name === 'text:numbered-paragraph'
        ? Number(attributes['text:level'] ?? 1) - 1
        : around.list === undefined
          ? 0
          : around.list.level + 1;
    const list = { counter, level, style: own };
    if (node.name === 'text:numbered-paragraph') return this.item(node, list, around);
    return node.children.flatMap((child) => {
      if (child.name === 'text:list-item') return this.item(child, list, around);
      return child.name === 'text:list-header' ? this.read(child.children, { ...around, list }) : [];
    });
  }

  /** The numbers of a list: its own, or those of the list that it goes on with. */
  private counterOf({ attributes }: XmlNode, style: string | undefined): Counter {
    const goesOn = attributes['text:continue-list'];
    const counter =
      (goesOn === undefined ? undefined : this.byId.get(goesOn)) ??
      this.byId.get(attributes['text:list-id'] ?? '') ??
      (attributes['text:continue-numbering'] === 'true' ? this.byStyle.get(style ?? '') : undefined) ??
      newCounter();
    const id = attributes['xml:id'] ?? attributes['text:list-id'];
    if (id !== undefined) this.byId.set(id, counter);
    this.byStyle.set(style ?? '', counter);
    return counter;
  }

  private item(node: XmlNode, list: InList, around: Around): XmlNode[] {
    const style = node.attributes['text:style-override'] ?? list.style;
    const inside = { ...around, list };
    let counted = false;
    return node.children.flatMap((child): readonly XmlNode[] => {
      const isText = child.name === 'text:p' || child.name === 'text:h';
      if (!isText || counted || child.attributes['text:is-list-header'] === 'true')
        return this.readBlock(child, inside);
      counted = true;
      const levels = this.lists.get(style ?? this.styleOf(child) ?? '');
      const isOutline = style === undefined && this.styleOf(child) === undefined;
      const label = isOutline ? '' : countItem(list.counter, list.level, levels, startIn(node));
      return [this.paragraph(child, inside, label)];
    });
  }

  /** The style of lists that the style of a paragraph names. */
  private styleOf({ attributes }: XmlNode): string | undefined {
    const chain = this.styles.chainOf('paragraph', attributes['text:style-name']);
    return chain.find((style) => (style.attributes['style:list-style-name'] ?? '') !== '')?.attributes[
      'style:list-style-name'
    ];
  }
}

function startIn({ attributes }: XmlNode): number | undefined {
  const start = Number(attributes['text:start-value'] ?? Number.NaN);
  return Number.isInteger(start) && start >= 0 ? start : undefined;
}
