import { type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement, mdxToMdast } from 'satteri';
import { ContentError, type ContentPlace, RUN_CONVERT } from './content-error.ts';

export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The MDX tree of a body; a syntax error names file and line. */
export function parseMdx(text: string, place: ContentPlace): readonly MdastNode[] {
  try {
    const root = mdxToMdast(text, { features: { gfm: false, frontmatter: false } });
    return root.type === 'root' ? root.children : [root];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, reason] = /^(?:(\d+):\d+: )?(.*)$/s.exec(message) ?? [];
    throw new ContentError(
      place.file,
      place.firstLine + Number(line ?? 1) - 1,
      `not valid MDX: ${reason ?? message}`,
      RUN_CONVERT,
    );
  }
}

/** Says that a node may not stand where it does. */
export function refuse(node: MdastNode, expected: string, place: ContentPlace): ContentError {
  const line = node.position === undefined ? undefined : place.firstLine + node.position.start.line - 1;
  return new ContentError(
    place.file,
    line,
    `${describe(node)} may not stand here; expected ${expected}`,
    RUN_CONVERT,
  );
}

export function isElement(node: MdastNode): node is MdxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The text of an element that may hold text and nothing else. */
export function textOf(element: MdxElement, place: ContentPlace): string {
  return element.children.map((child) => plainText(child, place)).join('');
}

/** The value of a text node that stands on one line. */
export function plainText(node: MdastNode, place: ContentPlace): string {
  if (node.type !== 'text' || /[\r\n]/.test(node.value)) throw refuse(node, 'plain text on one line', place);
  return node.value;
}

/** The attributes of an element, all of them strings and all of them among `allowed`. */
export function attributesOf(
  element: MdxElement,
  allowed: readonly string[],
  place: ContentPlace,
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const attribute of element.attributes) {
    const known = attribute.type === 'mdxJsxAttribute' && allowed.includes(attribute.name);
    if (!known || typeof attribute.value !== 'string') {
      throw refuse(element, `only these attributes, as strings: ${allowed.join(', ') || 'none'}`, place);
    }
    values[attribute.name] = attribute.value;
  }
  return values;
}

function describe(node: MdastNode): string {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return `<${node.name ?? ''}>`;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `the expression {${node.value.slice(0, 40)}}`;
    case 'mdxjsEsm':
      return `the statement “${node.value.slice(0, 40)}”`;
    case 'text':
      return `the text “${node.value.slice(0, 40)}”`;
    default:
      return `Markdown of the kind “${node.type}”`;
  }
}
