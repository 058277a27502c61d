import type { Raised } from '../raised.ts';
import { type Ground, isShaded, WHITE } from './shading.ts';
import type { Style, Styles } from './styles.ts';
import { isSymbolFont } from './symbols.ts';
import { childOf, isOn, valOf, type XmlNode } from './xml.ts';

/** What of a run's looks changes what a reader reads. */
export interface RunLook {
  readonly hidden: boolean;
  /** White on a ground that is not told: seen or not. */
  readonly doubtful: boolean;
  readonly struck: boolean;
  readonly raised: Raised | undefined;
  /** The font of its western characters, where that draws signs instead. */
  readonly symbolFont: string | undefined;
}

/** What stands around a run: the styles of its table and of its paragraph, and its ground. */
export interface Around {
  readonly table: string | undefined;
  readonly paragraph: string | undefined;
  /** What its paragraph, cell or shape stands on. */
  readonly ground: Ground;
}

/** Tells how runs look. */
export interface RunLooks {
  readonly of: (properties: XmlNode | undefined, around: Around) => RunLook;
}

/** How runs look by their own properties and the styles of a document. */
export function runLooks(styles: Styles): RunLooks {
  const known = new Map<string, RunLook>();
  const of = (properties: XmlNode | undefined, { table, paragraph, ground }: Around): RunLook => {
    const character = valOf(properties, 'w:rStyle');
    // Most runs say nothing of their own: what their styles say is worked out once.
    const plain = properties === undefined || properties.children.every(({ name }) => !SAYS.has(name));
    const key = [table, paragraph, character, ground].join('\n');
    const styled = plain ? known.get(key) : undefined;
    if (styled !== undefined) return styled;
    const chains = [
      table === undefined ? [] : styles.chainOf(table),
      styles.chainOf(paragraph),
      character === undefined ? [] : styles.chainOf(character),
    ];
    const look = lookOf(properties, chains, styles.defaults, ground);
    if (plain) known.set(key, look);
    return look;
  };
  return { of };
}

const SAYS = new Set([
  ...['w:vanish', 'w:strike', 'w:dstrike', 'w:vertAlign', 'w:rFonts'],
  ...['w:color', 'w:shd', 'w:highlight'],
]);

function lookOf(
  own: XmlNode | undefined,
  chains: readonly (readonly Style[])[],
  defaults: XmlNode | undefined,
  ground: Ground,
): RunLook {
  /** The nearest that says anything: the run, then the styles of characters, paragraphs, tables. */
  const nearest = <T>(read: (run: XmlNode | undefined) => T | undefined): T | undefined => {
    const sources = [own, ...[...chains].reverse().flatMap((chain) => chain.map(({ run }) => run)), defaults];
    for (const source of sources) {
      const value = read(source);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  /** Said by two kinds of style, such a property is off again; said by the run, it is what that says. */
  const toggled = (name: string): boolean => {
    if (childOf(own, name) !== undefined) return isOn(own, name);
    if (isOn(defaults, name)) return true;
    const on = chains.filter((chain) => {
      const style = chain.find(({ run }) => childOf(run, name) !== undefined);
      return isOn(style?.run, name);
    });
    return on.length % 2 === 1;
  };
  const doubly = nearest((run) =>
    childOf(run, 'w:dstrike') === undefined ? undefined : isOn(run, 'w:dstrike'),
  );
  const align = nearest((run) => valOf(run, 'w:vertAlign'));
  // White on the paper's own white is not seen.
  const isWhite = WHITE.test(nearest((run) => valOf(run, 'w:color')) ?? '');
  const onGround =
    ground === 'coloured' ||
    chains.slice(1).some((chain) => chain.some(({ shades }) => shades)) ||
    isShaded(own) ||
    childOf(own, 'w:highlight') !== undefined;
  const unseen = isWhite && !onGround;
  // A style of tables shades some of their cells: which, its conditions tell.
  const untold = ground === 'unknown' || chains[0]?.some(({ shades }) => shades) === true;
  const vanishes = toggled('w:vanish');
  const fonts = ['w:ascii', 'w:hAnsi'].map((name) =>
    nearest((run) => childOf(run, 'w:rFonts')?.attributes[name]),
  );
  return {
    hidden: vanishes || (unseen && !untold),
    doubtful: !vanishes && unseen && untold,
    struck: toggled('w:strike') || doubly === true,
    raised: align === 'superscript' ? 'above' : align === 'subscript' ? 'below' : undefined,
    symbolFont: fonts.find(isSymbolFont),
  };
}
