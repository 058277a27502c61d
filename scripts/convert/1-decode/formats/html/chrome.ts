import { SECTION_NUMBER, SUBSECTION_NUMBER } from '../../../marker.ts';
import { BARE_WORD } from '../../../words/documents.ts';
import { OWNER, REGISTERED } from '../../../words/site-controls.ts';
import { isTextField, showsFields } from './fields.ts';
import { type Measure, mainContent } from './measure.ts';
import { attribute, type Element, isElement, isUnseen, type Node, type ParentNode, walk } from './tree.ts';

const CONTROLS = new Set(['button', 'select', 'nav', 'menu', 'dialog', 'textarea']);
const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'menu',
  'menubar',
  'toolbar',
]);
const LISTS = new Set(['ul', 'ol', 'dl']);
const FURNITURE_TAGS = new Set(['form', 'footer', 'aside', 'header']);
const PARTS = new Set(['header', 'footer', 'aside']);
/** Words that makers of sites use in names of classes and ids, for what stands around the text. */
const NAMED =
  /(?:^|[-_\s])(?:nav\w*|menu\w*|crumbs?|breadcrumbs?|footer|foot|bottom|topbar|sidebar|share\w*|bdshare\w*|print\w*|fontsize\w*|zoom-?tool|pager?|pages|pagination|copyright|related|recommend|toolbar|tools?|qrcode|ewm|erweima|position|location|dqwz|weizhi|search\w*|login|banner|friendlinks?|(?:pre|prev|next)_page)(?=$|[-_\s\d])/iu;
/** What stands at the foot of official sites. */
const IMPRINT = new RegExp(`${OWNER}|${REGISTERED}|技术支持[:：]|网站地图`, 'iu');
/** What only a document says: a day written out, a number, a title that stands alone, numbered text. */
const OF_A_DOCUMENT = new RegExp(
  `(?:^|\\n)\\s*(?:第[一二三四五六七八九十百]{1,4}条|${SECTION_NUMBER}|${SUBSECTION_NUMBER})(?=\\s|\\p{Script=Han})|[0-9〇○一二三四五六七八九]{4}\\s*年.{1,4}月.{1,4}日|〔\\d{4}〕|关于.{4,}的${BARE_WORD}`,
  'u',
);
/** Of those words the ones for tools that stand in the text itself. */
const NAMED_TOOL = /share|print|font|page|qr|ewm|erweima|tool/iu;
/** Characters of what stands around a text, of the header of a site, of a tool inside the text. */
const SHORT = 400;
const SHORT_HEADER = 20;
const LONGEST_TOOL = 60;
/** Links of a list of links, and the share of its text that they are; inside the text more of both. */
const FEWEST_LINKS = 2;
const LINKED = 0.7;
const LINKED_LIST = 0.9;
const FEWEST_LINKS_INSIDE = 4;
const LINKED_INSIDE = 0.85;

export interface Chrome {
  readonly elements: ReadonlySet<Element>;
  /** What holds the page's text. */
  readonly main: ParentNode;
  /** What holds its pictures, too: of a short text all of the page. */
  readonly pictured: ParentNode;
  /** It and what stands around it: no furniture, whatever it is called. */
  readonly around: ReadonlySet<Node>;
}

/** The elements that are furniture of a page rather than its text. Where in doubt, none. */
export function findChrome(
  root: ParentNode,
  isHidden: (element: Element) => boolean,
  measures: ReadonlyMap<ParentNode, Measure>,
): Chrome {
  const main = mainContent(root, measures);
  const around = new Set<Node>([main]);
  for (let at: Node | null = main; at !== null && 'parentNode' in at; at = at.parentNode) around.add(at);
  const chrome = new Set<Element>();
  let insideMain = 0;
  walk(
    root,
    (node) => {
      if (!isElement(node)) return undefined;
      if (isUnseen(node) || isHidden(node)) return 'skip';
      if (node === main) insideMain += 1;
      const own = measures.get(node);
      if (own !== undefined && own.text > 0 && !around.has(node) && isChrome(node, own, insideMain > 0)) {
        chrome.add(node);
        return 'skip';
      }
      return undefined;
    },
    (element) => {
      if (element === main) insideMain -= 1;
    },
  );
  const pictured = (measures.get(main)?.text ?? 0) < SHORT ? root : main;
  return { elements: chrome, main, pictured, around };
}

/** Whether an element is furniture by its name alone: what holds no text, such as a logo, tells nothing else. */
export const isNamedChrome = (element: Element): boolean =>
  CONTROLS.has(element.tagName) ||
  PARTS.has(element.tagName) ||
  (element.attrs.length > 0 && isNamedByAttributes(element));

const isNamedByAttributes = (element: Element): boolean =>
  ROLES.has(attribute(element, 'role')?.toLowerCase() ?? '') || NAMED.test(namesOf(element));

/** What the makers of a site call an element. */
const namesOf = (element: Element): string =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;

function isChrome(element: Element, own: Measure, insideMain: boolean): boolean {
  const tag = element.tagName;
  const linkShare = own.linked / own.text;
  // A sentence that is no link is text, whatever the element around it is called.
  if (own.prose && own.text > SHORT) return false;
  if (isTextField(element)) return false;
  if (CONTROLS.has(tag) || ROLES.has(attribute(element, 'role')?.toLowerCase() ?? '')) return true;
  if (isLinkList(element, own, linkShare, insideMain) || isButtons(element, own)) return true;
  if (own.prose) return false;
  const named = namesOf(element);
  const mayBe = FURNITURE_TAGS.has(tag) || (!insideMain && own.text < SHORT) || NAMED.test(named);
  if (!mayBe) return false;
  const text = ownText(element);
  if (own.links === 0 && OF_A_DOCUMENT.test(text) && !IMPRINT.test(text)) return false;
  if (tag === 'form' && showsFields(element)) return false;
  if (tag === 'footer' || tag === 'aside' || tag === 'form') return own.text < SHORT;
  if (tag === 'header') return !own.heading && (own.links > 1 || own.text < SHORT_HEADER);
  if (!insideMain && own.text < SHORT && IMPRINT.test(text)) return true;
  if (!NAMED.test(named) || own.heading || own.text >= SHORT) return false;
  return insideMain ? own.text < LONGEST_TOOL && NAMED_TOOL.test(named) : true;
}

/** Characters of a word on a button. */
const LONGEST_BUTTON = 4;

/** Whether an element holds nothing but words that a script answers to, whatever kind of heading it is. */
const isButtons = (element: Element, own: Measure): boolean =>
  element.tagName !== 'a' &&
  own.links > 0 &&
  own.scripted === own.links &&
  own.linked === own.text &&
  own.text <= own.links * LONGEST_BUTTON;

function isLinkList(element: Element, own: Measure, share: number, insideMain: boolean): boolean {
  if (own.files || own.heading || own.links < FEWEST_LINKS || share < LINKED) return false;
  const list = LISTS.has(element.tagName) && share >= LINKED_LIST;
  if (insideMain && !list && (own.links < FEWEST_LINKS_INSIDE || share < LINKED_INSIDE)) return false;
  // Annexes are offered as links, not always under the name of a file.
  return !ownText(element).includes('附件');
}

/** The text of an element, as much of it as a foot line takes. */
function ownText(element: Element): string {
  let text = '';
  walk(
    element,
    (node) => {
      if (text.length > 2 * SHORT) return 'skip';
      if (isElement(node) && isUnseen(node)) return 'skip';
      if (node.nodeName === '#text' && 'value' in node) text += node.value;
      return undefined;
    },
    () => {},
  );
  return text;
}
