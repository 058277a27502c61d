const TAG = /<(?:p|div|span|table|tbody|tr|td|h[1-6]|br|section|article|ul|ol|li|strong|font)\b/iu;
/** Share of a program's Han characters that stand in its strings. */
const INSIDE_STRINGS = 0.6;
const HAN = /\p{Script=Han}/gu;
const ESCAPED = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/gu;
const ESCAPES: Readonly<Record<string, string>> = { n: ' ', r: ' ', t: ' ', '0': '', b: '', f: ' ', v: ' ' };

/** A piece of HTML that stands in a string of a program. */
export interface HtmlString {
  readonly html: string;
  /** The line of the program on which it begins, 1-based. */
  readonly line: number;
}

/** The strings of a program that hold HTML, in order. Line numbers inside a string stay as they are. */
export function htmlStrings(code: string): HtmlString[] {
  const found: HtmlString[] = [];
  let line = 1;
  let at = 0;
  const skipTo = (end: number): void => {
    for (; at < end; at += 1) if (code.charCodeAt(at) === 10) line += 1;
  };
  while (at < code.length) {
    const c = code[at] as string;
    if (c === '/' && code[at + 1] === '/') skipTo(orEnd(code.indexOf('\n', at), code));
    else if (c === '/' && code[at + 1] === '*') skipTo(orEnd(code.indexOf('*/', at + 2), code));
    else if (c === '`' || c === '"' || c === "'") {
      const end = endOfString(code, at, c);
      const html = code.slice(at + 1, end);
      if (TAG.test(html)) found.push({ html: unescaped(html), line });
      skipTo(end + 1);
    } else skipTo(at + 1);
  }
  return found;
}

/** Whether a file is a program whose text stands in such strings rather than around them. */
export function isProgram(text: string, strings: readonly HtmlString[]): boolean {
  if (text.trimStart().startsWith('<') || strings.length === 0) return false;
  const inside = strings.reduce((sum, { html }) => sum + han(html), 0);
  return inside > 0 && inside >= han(text) * INSIDE_STRINGS;
}

export const han = (text: string): number => text.match(HAN)?.length ?? 0;

function endOfString(code: string, start: number, quote: string): number {
  for (let at = start + 1; at < code.length; at += 1) {
    const c = code[at];
    if (c === '\\') at += 1;
    else if (c === quote || (c === '\n' && quote !== '`')) return at;
  }
  return code.length;
}

function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, u, x, other) =>
    other === undefined ? String.fromCharCode(Number.parseInt(u ?? x, 16)) : (ESCAPES[other] ?? other),
  );
}

const orEnd = (index: number, code: string): number => (index < 0 ? code.length : index);
