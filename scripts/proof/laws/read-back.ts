import { type MdastNode, mdxToMdast } from 'satteri';
import { parse } from 'yaml';
import {
  BLOCK_ELEMENTS,
  INLINE_ELEMENTS,
  PART_ELEMENTS,
  TABLE_ELEMENT,
  UNIT_ELEMENT,
} from '#domain/elements.ts';

/** A file of the content folder, as the converter returns it. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

const ELEMENTS = new Set<string>([
  ...Object.values(PART_ELEMENTS),
  ...Object.values(BLOCK_ELEMENTS),
  ...Object.values(INLINE_ELEMENTS),
  TABLE_ELEMENT,
  UNIT_ELEMENT,
]);

const ADDRESS = /:\/\/|www\.|@/iu;

/** Something in a content file that is more than text in the elements of the published model. */
export class NotData extends Error {}

/**
 * All text of a circular in reading order, as any MDX tool would read it from the files.
 * Written apart from the site's loader, so that a fault they might share is still seen.
 * @throws NotData where the files hold anything but text and the known elements.
 */
export function publishedText(files: readonly WrittenFile[], id: string): string {
  const file = (path: string): string => {
    const found = files.find((f) => f.path === path);
    if (found === undefined) throw new NotData(`there is no file ${path}`);
    return found.text;
  };
  return readMdx(file(`circulars/${id}.mdx`), (key) => readMdx(file(`measures/${id}/${key}.mdx`)));
}

/** The text of one MDX file; `unit` gives what stands in the place of a `<Unit>`. */
export function readMdx(text: string, unit?: (key: string) => string): string {
  const end = text.indexOf('\n---\n', 3);
  if (!text.startsWith('---\n') || end < 0) throw new NotData('a file without frontmatter');
  const head: unknown = parse(text.slice(4, end + 1), { schema: 'core', maxAliasCount: 0 });
  if (head === null || typeof head !== 'object') throw new NotData('frontmatter that is no map');
  const body = text.slice(end + 5);
  const strict = textOf(mdxToMdast(body, { features: { gfm: false, frontmatter: false } }), unit);
  // Tools that know GFM must read the same text, except where an address stands in it:
  // they look for those after all escapes are gone, and no spelling prevents it.
  if (ADDRESS.test(strict)) return strict;
  const gfm = textOf(mdxToMdast(body, { features: { gfm: true, frontmatter: false } }), unit);
  if (gfm !== strict) throw new NotData('a text that GFM reads otherwise');
  return strict;
}

function textOf(node: MdastNode, unit: ((key: string) => string) | undefined): string {
  const inside = (children: readonly MdastNode[]): string =>
    children.map((child) => textOf(child, unit)).join('');
  switch (node.type) {
    case 'text':
      return node.value;
    case 'root':
    case 'paragraph':
      return inside(node.children);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      if (!ELEMENTS.has(node.name ?? '')) throw new NotData(`an element <${node.name}>`);
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute') throw new NotData('an attribute made by an expression');
        if (typeof attribute.value !== 'string' || !/^[a-z0-9-]+$/.test(attribute.value)) {
          throw new NotData(`an attribute ${attribute.name} that is no plain word`);
        }
      }
      if (node.name !== UNIT_ELEMENT) return inside(node.children);
      const key = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'key')?.value;
      if (unit === undefined || typeof key !== 'string') throw new NotData('a <Unit> where none may stand');
      return unit(key);
    }
    default:
      throw new NotData(`a node of the kind ${node.type}`);
  }
}
