import { type Declarations, stylesOf } from './css.ts';
import { type Measure, measure, outsideLinks } from './measure.ts';
import { attribute, type Element, isElement, isUnseen, type ParentNode, walk } from './tree.ts';

/** Whether what stands right in an element is seen. */
export interface Seen {
  readonly hidden: boolean;
  readonly struck: boolean;
}

/** What is handed down from an element to those in it. */
interface State extends Seen {
  /** Hidden for good: nothing inside can show itself. */
  readonly gone: boolean;
  readonly invisible: boolean;
  readonly sizeless: boolean;
  /** Whether its colour is that of paper. */
  readonly white: boolean;
  /** Whether it stands on another colour, or on a picture. */
  readonly ground: boolean;
}

const SHOWN: State = {
  ...{ hidden: false, struck: false, gone: false, invisible: false, sizeless: false },
  ...{ white: false, ground: false },
};
/** Share of a page's text, links aside, from which on what hides it is taken away by a script. */
export const NEARLY_ALL = 0.7;
const OWN_SIZE = /\d(?:px|pt|rem|cm|mm|vw|vh)?$|^(?:x*-?(?:small|large)|medium)$/u;
const STRUCK = new Set(['del', 's', 'strike']);
const INVISIBLE = new Set(['hidden', 'collapse']);
const OUT_OF_FLOW = new Set(['absolute', 'fixed']);
const NO_OPACITY = /^0(?:\.0+)?%?$/u;
const NO_LENGTH = /^[+-]?0+(?:\.0+)?(?:px|pt|em|rem|%|vh|vw|cm|mm)?$/u;
const LENGTH = /^([+-]?\d+(?:\.\d+)?)(px|pt|r?em)?$/u;
/** Clipped to a point, to nothing; what runs out of the box is not seen. */
const CLIPPED_TO_POINT = /^rect\((?:[\s,]*[01](?:px)?){4}[\s,]*\)$/u;
const CLIPPED_AWAY = /^inset\((?:50|100)%/u;
const CUT_OFF = /^(?:hidden|clip)/u;
/** In pixels; further out than this nothing is meant to be seen. */
const OFF_SCREEN = -500;

/** What a page shows of its elements. */
export interface SeenPage {
  readonly of: (element: Element) => Seen;
  /** Its measures without what is hidden. */
  readonly measures: ReadonlyMap<ParentNode, Measure>;
}

/** Tells of each element of a page whether its text is seen, by its attributes and styles. */
export function seenIn(root: ParentNode): SeenPage {
  // A sheet that is not here may give white words their ground.
  const { of: styles, areWhole: coloursKnown } = stylesOf(root);
  const measures = measure(root, () => false);
  const all = outsideLinks(measures.get(root));
  const states = new Map<ParentNode, State>();
  let anyHidden = false;
  walk(
    root,
    (node) => {
      if (!isElement(node)) return undefined;
      if (isUnseen(node)) return 'skip';
      const above = (node.parentNode === null ? undefined : states.get(node.parentNode)) ?? SHOWN;
      const own = styles(node);
      if (own.size === 0 && node.attrs.length === 0 && !STRUCK.has(node.tagName)) {
        states.set(node, above);
        return undefined;
      }
      const holdsNearlyAll = all > 0 && outsideLinks(measures.get(node)) >= all * NEARLY_ALL;
      const state = stateOf(node, own, above, { holdsNearlyAll, coloursKnown });
      states.set(node, state);
      anyHidden ||= state.hidden;
      return undefined;
    },
    () => {},
  );
  const of = (element: Element): Seen => states.get(element) ?? SHOWN;
  return { of, measures: anyHidden ? measure(root, (element) => of(element).hidden) : measures };
}

function stateOf(
  element: Element,
  styles: Declarations,
  above: State,
  { holdsNearlyAll, coloursKnown }: { readonly holdsNearlyAll: boolean; readonly coloursKnown: boolean },
): State {
  const gone = above.gone || (!holdsNearlyAll && isGone(element, styles));
  const visibility = styles.get('visibility');
  const invisible =
    visibility === undefined || visibility === 'inherit'
      ? above.invisible
      : !holdsNearlyAll && INVISIBLE.has(visibility);
  const size = styles.get('font-size') ?? 'inherit';
  const zero = !holdsNearlyAll && isZero(size);
  // A size in figures of its own shows what stands in something without size.
  const sizeless = zero || (above.sizeless && !OWN_SIZE.test(size));
  const decoration = `${styles.get('text-decoration') ?? ''} ${styles.get('text-decoration-line') ?? ''}`;
  const struck = above.struck || STRUCK.has(element.tagName) || decoration.includes('line-through');
  const colour =
    styles.get('color') ?? (element.tagName === 'font' ? attribute(element, 'color') : undefined);
  const own = colour === undefined || colour === 'inherit' ? above.white : isWhite(colour);
  const white = own && coloursKnown && !holdsNearlyAll;
  const ground = above.ground || hasGround(element, styles);
  const state = { struck, gone, invisible, sizeless, white, ground };
  return { ...state, hidden: isHidden(state) };
}

const isHidden = ({ gone, invisible, sizeless, white, ground }: Omit<State, 'hidden'>): boolean =>
  gone || invisible || sizeless || (white && !ground);

const WHITE =
  /^(?:white|#fff(?:f|fff)?|#f{8}|#(?:f[89a-f]){3}|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*1(?:\.0+)?\s*)?\)|transparent)$/u;
const isWhite = (colour: string): boolean => WHITE.test(colour.trim().toLowerCase());
const NO_GROUND = /^(?:none|inherit|initial|unset|)$/u;

/** Whether an element has a ground that is not white. */
function hasGround(element: Element, styles: Declarations): boolean {
  const grounds = [
    ...['background', 'background-color', 'background-image'].map((name) => styles.get(name)),
    ...['bgcolor', 'background'].map((name) => attribute(element, name)),
  ];
  return grounds.some((ground) => ground !== undefined && !NO_GROUND.test(ground.trim()) && !isWhite(ground));
}

/** What frameworks of pages call words that are read aloud and never shown: open in new window. */
const READ_ALOUD_ALONE = /(?:^|[\s-])(?:sr-only|visually-hidden|screen-reader-text)(?=\s|$)/iu;

function isGone(element: Element, styles: Declarations): boolean {
  const display = styles.get('display');
  if (display === 'none') return true;
  if (display === undefined && attribute(element, 'hidden') !== undefined) return true;
  if (READ_ALOUD_ALONE.test(attribute(element, 'class') ?? '')) return true;
  const of = (name: string): string => styles.get(name) ?? '';
  if (NO_OPACITY.test(of('opacity'))) return true;
  const away = ['left', 'top', 'right'].some((side) => pixels(of(side)) <= OFF_SCREEN);
  if (OUT_OF_FLOW.has(of('position')) && (away || CLIPPED_TO_POINT.test(of('clip')))) return true;
  if (pixels(of('text-indent')) <= OFF_SCREEN || pixels(of('margin-left')) <= OFF_SCREEN) return true;
  if (CLIPPED_AWAY.test(of('clip-path'))) return true;
  const flat = isZero(of('height')) || isZero(of('max-height'));
  return flat && CUT_OFF.test(of('overflow'));
}

const isZero = (length: string): boolean => NO_LENGTH.test(length);

/** A length in pixels; 0 for what is no length. */
function pixels(length: string): number {
  const [, figures = '0', unit = 'px'] = LENGTH.exec(length) ?? [];
  return Number(figures) * (unit.endsWith('em') ? 16 : 1);
}
