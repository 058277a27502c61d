import { attribute, type Element, isElement, isText, type ParentNode } from './tree.ts';

/** In pixels: what is less wide or high is an icon or a seal. */
export const LEAST_SIDE = 200;
const FILE = /\.(?:pdf|docx?|ofd|wps|rtf|xlsx?)(?:[?#]|$)/iu;

const FRAMES = new Set(['iframe', 'embed', 'object']);
const IN_A_LINE = new Set(['a', 'span', 'font', 'b', 'strong', 'em', 'center', 'u']);

/** Whether an element shows something whose words cannot be read, and what: a picture by itself, a file in a frame. */
export function unreadIn(element: Element): '图片' | '嵌入的文件' | undefined {
  const { tagName } = element;
  if (FRAMES.has(tagName))
    return FILE.test(attribute(element, tagName === 'object' ? 'data' : 'src') ?? '')
      ? '嵌入的文件'
      : undefined;
  if (tagName !== 'img' || isSmall(element) || !standsAlone(element)) return undefined;
  return '图片';
}

function isSmall(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const style = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d+)(?:\\.\\d+)?px`, 'iu').exec(
      attribute(image, 'style') ?? '',
    );
    const length = Number.parseInt(style?.[1] ?? attribute(image, side) ?? '', 10);
    return length < LEAST_SIDE && !(attribute(image, side) ?? '').includes('%');
  });
}

/** An icon stands in a line of text, or is a link. */
function standsAlone(image: Element): boolean {
  let node: Element = image;
  for (;;) {
    const parent: ParentNode | null = node.parentNode;
    if (parent === null || !isElement(parent)) return true;
    if (parent.childNodes.some((other) => other !== node && isText(other) && other.value.trim() !== ''))
      return false;
    if (!IN_A_LINE.has(parent.tagName)) return true;
    node = parent;
  }
}
