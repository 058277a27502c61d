import { childOf, childrenOf, textOf, type XmlNode } from '../xml.ts';
import { drawnIn } from './drawn.ts';
import type { OdtStyles } from './styles.ts';
import { alone, element, run } from './word-nodes.ts';

/** What reading the inside of paragraphs needs to know of the document. */
export interface InlineContext {
  readonly styles: OdtStyles;
  /** By id, what was deleted under track changes. */
  readonly deleted: ReadonlyMap<string, XmlNode>;
  /** Keeps a note, and gives the id by which it is referred to. */
  readonly keepNote: (kind: 'footnote' | 'endnote', body: readonly XmlNode[]) => string;
  /** Blocks of a text box. */
  readonly blocksOf: (node: XmlNode) => readonly XmlNode[];
  /** Counts what is not read: notes at the edge of the page. */
  readonly skipComment: () => void;
}

/** What stands in a paragraph and is none of its text. */
const LEFT_OUT = new Set([
  'text:number',
  'text:bookmark',
  'text:soft-page-break',
  'text:tracked-changes',
  'text:script',
  'office:annotation-end',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
  'dc:creator',
  'dc:date',
]);
const DRAWN = /^(?:draw|dr3d):/u;
/** More spaces than a line has. */
const MOST_SPACES = 100;
const WHITE_SPACE = /[ \t\r\n]+/gu;

/**
 * The runs of a paragraph in the words of WordprocessingML.
 *
 * @param looks of the paragraph's own style
 */
export function runsOf(paragraph: XmlNode, looks: readonly XmlNode[], context: InlineContext): XmlNode[] {
  return new Runs(context).read(paragraph.children, looks);
}

class Runs {
  private readonly context: InlineContext;
  /** Whether white space that comes next adds nothing: more of it, and that at the start. */
  private blank = true;
  /** Whether what is read was deleted: it leads to nothing else that was. */
  private gone = false;

  constructor(context: InlineContext) {
    this.context = context;
  }

  read(nodes: readonly XmlNode[], looks: readonly XmlNode[]): XmlNode[] {
    return nodes.flatMap((node) => this.readNode(node, looks));
  }

  private readNode(node: XmlNode, looks: readonly XmlNode[]): readonly XmlNode[] {
    const { name, attributes, children } = node;
    if (name === '#text') return this.text(node.text, looks);
    if (LEFT_OUT.has(name)) return [];
    if (DRAWN.test(name)) return drawnIn(node, this.context.blocksOf);
    switch (name) {
      case 'text:span': {
        const own = this.context.styles.looksOf('text', attributes['text:style-name']);
        return this.read(children, own.length === 0 ? looks : merged(looks, own));
      }
      case 'text:s':
        this.blank = false;
        return [run(' '.repeat(countOf(attributes['text:c'])), looks)];
      case 'text:tab':
        this.blank = true;
        return [alone('w:tab', looks)];
      case 'text:line-break':
        this.blank = true;
        return [alone('w:br', looks)];
      case 'text:a':
        return [
          element('w:hyperlink', this.read(children, looks), {
            ...((attributes['xlink:href'] ?? '').startsWith('#') ? { 'w:anchor': 'link' } : {}),
          }),
        ];
      case 'text:note':
        return this.note(node, looks);
      case 'text:ruby':
        return [
          element('w:ruby', [
            element('w:rubyBase', this.read(childOf(node, 'text:ruby-base')?.children ?? [], looks)),
            element('w:rt', this.read(childOf(node, 'text:ruby-text')?.children ?? [], looks)),
          ]),
        ];
      case 'text:change': {
        const change = this.context.deleted.get(attributes['text:change-id'] ?? '');
        if (change === undefined || this.gone) return [];
        this.gone = true;
        const runs = this.read(change.children, looks);
        this.gone = false;
        return [element('w:del', runs)];
      }
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        return this.read(
          children,
          attributes['text:is-hidden'] === 'true' ? merged(looks, [element('w:vanish')]) : looks,
        );
      case 'office:annotation':
        this.context.skipComment();
        return [];
      default:
        return this.read(children, looks);
    }
  }

  private text(text: string, looks: readonly XmlNode[]): XmlNode[] {
    let kept = text.replace(WHITE_SPACE, ' ');
    if (this.blank && kept.startsWith(' ')) kept = kept.slice(1);
    if (kept === '') return [];
    this.blank = kept.endsWith(' ');
    return [run(kept, looks)];
  }

  private note(node: XmlNode, looks: readonly XmlNode[]): XmlNode[] {
    const kind = node.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
    const body = childOf(node, 'text:note-body')?.children ?? [];
    const id = this.context.keepNote(kind, body);
    const citation = childOf(node, 'text:note-citation');
    const label = citation?.attributes['text:label'];
    this.blank = false;
    const attributes = { 'w:id': id, ...(label === undefined ? {} : { 'w:customMarkFollows': '1' }) };
    const reference = alone(`w:${kind}Reference`, looks, attributes);
    return label === undefined ? [reference] : [reference, run(label, looks)];
  }
}

const countOf = (words: string | undefined): number => {
  const count = Number(words ?? 1);
  return Number.isInteger(count) && count >= 0 ? Math.min(count, MOST_SPACES) : 1;
};

/** Looks of a paragraph, and over them those of a stretch in it. */
const merged = (outer: readonly XmlNode[], own: readonly XmlNode[]): readonly XmlNode[] => [
  ...outer.filter((look) => !own.some(({ name }) => name === look.name)),
  ...own,
];

/** What was deleted under track changes, by the ids of the changes. */
export function deletedIn(text: XmlNode): ReadonlyMap<string, XmlNode> {
  const regions = childrenOf(text, 'text:tracked-changes').flatMap((list) =>
    childrenOf(list, 'text:changed-region'),
  );
  return new Map(
    regions.flatMap((region) => {
      const deletion = childOf(region, 'text:deletion');
      if (deletion === undefined || textOf(deletion).trim() === '') return [];
      const id = region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '';
      const words = deletion.children.filter(({ name }) => name !== 'office:change-info');
      return [[id, { ...deletion, children: words }] as const];
    }),
  );
}
