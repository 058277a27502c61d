/**
 * A style sheet of the script's own: a page has no style in its attributes, and no `style` element.
 * @returns sets its rules; does nothing where the browser has no such sheets (Firefox before 101)
 */
export function ownRules(): (css: string) => void {
  if (!('adoptedStyleSheets' in document)) return () => undefined;
  const sheet = new CSSStyleSheet();
  // A list that is changed in place browsers take from 2022 only.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return (css) => sheet.replaceSync(css);
}
