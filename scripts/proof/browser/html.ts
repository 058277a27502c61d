/** A start tag of a page: its name and its attributes, with references resolved. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/giu;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;
const NOT_MARKUP = /<!--[\s\S]*?-->|(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/**
 * The start tags of a page as Astro writes it, in order. No parser for any HTML: it reads
 * what serialised attributes look like, which is all that tests of links need.
 */
export function tagsOf(html: string): Tag[] {
  const markup = html.replace(NOT_MARKUP, (_, start: string | undefined) => start ?? '');
  return [...markup.matchAll(TAG)].map(([, name, attributes]) => ({
    name: (name as string).toLowerCase(),
    attributes: new Map(
      [...(attributes as string).matchAll(ATTRIBUTE)].map(([, key, double, single, bare]) => [
        (key as string).toLowerCase(),
        resolveReferences(double ?? single ?? bare ?? ''),
      ]),
    ),
  }));
}

/** The text of a page, tags, scripts and styles removed. */
export function textOf(html: string): string {
  return resolveReferences(html.replace(NOT_MARKUP, '').replace(/<[^>]*>/gu, ''));
}

function resolveReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/giu, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMED[name as string] ?? whole;
  });
}
