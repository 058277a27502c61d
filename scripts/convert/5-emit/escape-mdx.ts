/**
 * Source text as MDX that reads back as exactly that text, in any MDX tool: every ASCII
 * character that Markdown or MDX could read as syntax becomes a character reference.
 *
 * Inside a line these are the punctuation marks of CommonMark, GFM and JSX; at its start
 * also figures before a dot or bracket (`1.` opens a list), `import` and `export`. The
 * text must hold no line end and no control character, and no white space at its ends:
 * the normaliser has seen to that.
 */
export function escapeMdx(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>&~$|!#@:"'^=+\-()]|(?<=\s)\s|\.(?=\.)/gu, reference)
    .replace(/^(\d+)(\.)/u, (_, figures: string) => `${figures}&#46;`)
    .replace(/^(?:import|export)\b/u, (word) => reference(word.slice(0, 1)) + word.slice(1));
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
