import { type Block, type BlockRole, DOCUMENT_END, type Part, type TextBlock } from '#domain/elements.ts';
import { element, mixed, type XmlElement } from '../xml/element.ts';
import { blockElement, prefaceElement } from './blocks.ts';
import { mixedHierarchy, onlyHierarchy } from './hierarchy.ts';
import { isArticle } from './ids.ts';
import { type OutlineOf, outline } from './outline.ts';

const HEAD = new Set<BlockRole>([
  'letterhead',
  'transmission',
  'docNumber',
  'annexLabel',
  'title',
  'caption',
  'addressees',
  'handlingOffice',
]);

/** `act` where a part's measures are articles throughout, else `doc`. */
export function documentType(part: Part, { units }: Pick<OutlineOf, 'units'>): 'doc' | 'act' {
  const own = part.blocks.flatMap((block) => (block.role === 'unit' ? (units.get(block.key) ?? []) : []));
  return own.length > 0 && own.every(isArticle) ? 'act' : 'doc';
}

/**
 * What follows `meta` in a document: `preface`, `preamble`, body, `conclusions`, as far as
 * the part has them. Every block comes out once, in order.
 */
export function partElements(part: Part, circular: OutlineOf, imprint: readonly TextBlock[]): XmlElement[] {
  const { blocks } = part;
  const headEnd = firstNot(blocks, 0, ({ role }) => role !== 'unit' && HEAD.has(role));
  const bodyStart = firstNot(blocks, headEnd, ({ role }) => role === 'preamble');
  let bodyEnd = blocks.length;
  while (bodyEnd > bodyStart && endsDocument(blocks[bodyEnd - 1])) bodyEnd -= 1;
  // A body must not be empty: what would stand after it stands in it.
  if (bodyEnd === bodyStart) bodyEnd = blocks.length;

  const type = documentType(part, circular);
  const items = outline(blocks.slice(bodyStart, bodyEnd), circular);
  const body = type === 'act' ? onlyHierarchy(items, circular) : mixedHierarchy(items, circular);
  const written = (block: TextBlock): XmlElement => blockElement(block, circular.marks);
  const end = [
    ...texts(blocks.slice(bodyEnd)).map(written),
    ...(imprint.length === 0
      ? []
      : [element('container', { eId: circular.nextId('container'), name: 'imprint' }, imprint.map(written))]),
  ];
  return [
    ...around(
      'preface',
      texts(blocks.slice(0, headEnd)).map((block) =>
        prefaceElement(
          block,
          block.role === 'addressees' ? circular.nextId('container') : '',
          circular.marks,
        ),
      ),
    ),
    ...around('preamble', texts(blocks.slice(headEnd, bodyStart)).map(written)),
    element(type === 'act' ? 'body' : 'mainBody', {}, body.length > 0 ? body : [mixed('p')]),
    ...around('conclusions', end),
  ];
}

/** The text blocks of a part; units are none. */
export function texts(blocks: readonly Block[]): TextBlock[] {
  return blocks.filter((block): block is TextBlock => block.role !== 'unit');
}

function around(name: string, children: readonly XmlElement[]): XmlElement[] {
  return children.length === 0 ? [] : [element(name, {}, children)];
}

function endsDocument(block: Block | undefined): boolean {
  return block !== undefined && block.role !== 'unit' && DOCUMENT_END.has(block.role);
}

function firstNot(blocks: readonly Block[], from: number, fits: (block: Block) => boolean): number {
  let at = from;
  while (at < blocks.length && fits(blocks[at] as Block)) at += 1;
  return at;
}
