/**
 * As pdf.js is loaded it looks for what it draws with, and warns on the console where Node has
 * none. Nothing is drawn here, so it finds a name and no more: the package that it would take
 * them from is 36 MB of machine code.
 */
for (const name of ['DOMMatrix', 'Path2D']) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {}, configurable: true });
}
