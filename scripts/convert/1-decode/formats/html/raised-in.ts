import type { Raised } from '../raised.ts';
import { type Element, isElement } from './tree.ts';

/** White space between the parts included. */
const MOST_NODES = 8;
/** Which of the parts of a formula (MathML) stand above or below the line. */
const PARTS: Readonly<Record<string, readonly (Raised | undefined)[]>> = {
  msup: [undefined, 'above'],
  msub: [undefined, 'below'],
  msubsup: [undefined, 'below', 'above'],
};

/** Whether an element raises or lowers what stands in it. */
export function raisedIn(element: Element): Raised | undefined {
  if (element.tagName === 'sup') return 'above';
  if (element.tagName === 'sub') return 'below';
  const { parentNode } = element;
  const parts = parentNode !== null && isElement(parentNode) ? PARTS[parentNode.tagName] : undefined;
  return parts?.[indexOf(element)];
}

/** What a formula shows before an element, where text must say it. */
export function signBefore(element: Element): string {
  const { parentNode, tagName } = element;
  if (tagName === 'msqrt') return '√';
  const isFraction = parentNode !== null && isElement(parentNode) && parentNode.tagName === 'mfrac';
  return isFraction && indexOf(element) === 1 ? '/' : '';
}

/** Place of an element among the first few in its parent: a formula has no more. */
const indexOf = (element: Element): number =>
  (element.parentNode?.childNodes ?? []).slice(0, MOST_NODES).filter(isElement).indexOf(element);
