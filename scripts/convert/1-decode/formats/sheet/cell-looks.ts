import { childOf, childrenOf, type XmlNode } from '../xml.ts';
import { formatOf } from './displayed.ts';

/** How cells look, by the number that each names. */
export interface CellStyle {
  readonly format: string;
  readonly struck: boolean;
  /** Whether what stands in it is white. */
  readonly white: boolean;
  /** Whether it has a ground that is not white. */
  readonly filled: boolean;
}

export const PLAIN_CELL: CellStyle = { format: 'General', struck: false, white: false, filled: false };

/** Tells whether a colour (`color`, `fgColor`) is white. */
export type IsWhite = (colour: XmlNode | undefined) => boolean;

const OFF = ['0', 'false'];
/** White, and what no eye tells from it. */
const WHITE = /^(?:[\da-f]{2})?(?:f[89a-f]){3}$/iu;
/** Colours of the theme in the order in which cells name them: the first two pairs are changed round. */
const THEME = ['lt1', 'dk1', 'lt2', 'dk2'];
/** White among the colours that Excel numbers, and that of a window. */
const WHITE_BY_NUMBER = [1, 9, 65];

export const isOn = (value: string | undefined): boolean => value !== undefined && !OFF.includes(value);

/** @param theme the part with the colours of the workbook's theme */
export function whiteOf(styles: XmlNode | undefined, theme: XmlNode | undefined): IsWhite {
  const numbered = childrenOf(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor');
  const scheme = childOf(childOf(theme, 'a:themeElements'), 'a:clrScheme');
  const isWhiteInTheme = (number: number): boolean => {
    const own = childOf(scheme, `a:${THEME[number] ?? `accent${number - THEME.length + 1}`}`)?.children[0];
    // A workbook without a theme of its own has that of Excel.
    if (own === undefined) return number === 0;
    return WHITE.test(own.attributes.lastClr ?? own.attributes.val ?? '');
  };
  return (colour) => {
    const { rgb, theme: ofTheme, indexed, tint = '0' } = colour?.attributes ?? {};
    if (Number(tint) < 0) return false;
    if (rgb !== undefined) return WHITE.test(rgb);
    if (ofTheme !== undefined) return isWhiteInTheme(Number(ofTheme));
    if (indexed === undefined) return false;
    const own = numbered[Number(indexed)]?.attributes.rgb;
    return own === undefined ? WHITE_BY_NUMBER.includes(Number(indexed)) : WHITE.test(own);
  };
}

/** Reads `styles.xml`. */
export function readCellStyles(root: XmlNode | undefined, isWhite: IsWhite): CellStyle[] {
  const formats = new Map(
    childrenOf(childOf(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode,
    ]),
  );
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map((font) => ({
    struck: isStruck(font),
    white: isWhite(childOf(font, 'color')),
  }));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) => isFilled(fill, isWhite));
  return childrenOf(childOf(root, 'cellXfs'), 'xf').map(({ attributes }) => {
    const number = Number(attributes.numFmtId ?? 0);
    const font = fonts[Number(attributes.fontId ?? 0)];
    return {
      format: formatOf(number, formats.get(number)),
      struck: font?.struck === true,
      white: font?.white === true,
      filled: fills[Number(attributes.fillId ?? 0)] === true,
    };
  });
}

/** Whether a font, or the look of a run, strikes out. */
export function isStruck(font: XmlNode | undefined): boolean {
  const strike = childOf(font, 'strike');
  return strike !== undefined && isOn(strike.attributes.val ?? '1');
}

function isFilled(fill: XmlNode, isWhite: IsWhite): boolean {
  const pattern = childOf(fill, 'patternFill');
  // What is no pattern runs from one colour to another.
  if (pattern === undefined) return fill.children.length > 0;
  const kind = pattern.attributes.patternType ?? 'none';
  return kind !== 'none' && !(kind === 'solid' && isWhite(childOf(pattern, 'fgColor')));
}
