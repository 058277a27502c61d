/**
 * As pdf.js is loaded it looks for what it draws with, and warns on the console where Node has
 * none. Nothing is drawn here, so it finds a name and no more: the package that it would take
 * them from is 36 MB of machine code.
 */
for (const name of ['DOMMatrix', 'Path2D']) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {}, configurable: true });
}

/**
 * What pdf.js hands the fonts of a file to, for a browser to load them: without it, it would make
 * the outline of every character.
 */
export class NoFontFace {
  readonly loaded = Promise.resolve(this);
}
if (!('FontFace' in globalThis))
  Object.defineProperty(globalThis, 'FontFace', { value: NoFontFace, configurable: true });
/** A document that has no use for fonts. */
export const NO_FONTS = { fonts: new Set<NoFontFace>() };
