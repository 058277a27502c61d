/**
 * Source text as MDX that reads back as exactly that text: every ASCII character that
 * CommonMark, its usual extensions or JSX could read as syntax within a line becomes a
 * character reference. The text must hold no line end and no control character, and no
 * white space at its ends: the normaliser has seen to that.
 */
export function escapeMdx(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&~$^|]|(?<=\s)\s/gu, reference);
}

/**
 * The same for text that begins a line, where more is syntax: `1.` and `-` open lists, `#`
 * headings, `import` and `export` code.
 */
export function escapeMdxLine(text: string): string {
  return escapeMdx(text)
    .replace(/^[#+\-=:!]/u, reference)
    .replace(/^(\d+)([.)])/u, (_, figures: string, mark: string) => figures + reference(mark))
    .replace(/^(?:import|export)(?![\p{L}\p{N}])/u, (word) => reference(word.slice(0, 1)) + word.slice(1));
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
