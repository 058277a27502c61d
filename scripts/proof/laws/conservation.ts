import { oddMarksOf } from '../../convert/2-normalise/odd-marks.ts';

/** A stretch of the source that was taken out and listed, half open. */
export interface Removed {
  readonly kind: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** What each kind of furniture may be: a law that let anything go as furniture would hold for nothing. */
const FURNITURE: Readonly<Record<string, RegExp>> = {
  'bold-mark': /^[*_]{1,3}$/u,
  'heading-mark': /^#{1,6}$/u,
  'list-mark': /^[\p{P}\p{S}\p{Co}]{1,8}$|^[-*+]\s+\[[ xX]\]$/u,
  'page-number': /^(?:[\p{P}\p{S}\p{N}\s第共页]|page|of)+$/iu,
  // A mark where a picture stood, or what a newspaper sets below one.
  caption: /^[[(（【]?\p{Script=Han}{1,4}[\])）】]?$|^[^\n]{4,80}(?:摄影?|供图|图|文)[)）]?$/u,
  'running-title': /^[^\n。；！？：:]{4,80}$/u,
  'page-chrome': /^[^\n]{1,260}$/u,
  'table-mark': /^(?:\|?[\s:|-]*\|?|<br\s*\/?>|[,"\\])$/iu,
  hidden: /^[^\n]+$/u,
  struck: /^[^\n]+$/u,
  deleted: /^[^\n]+$/u,
  phonetic: /^[^\n]{1,40}$/u,
  prompt: /^[^\n]+$/u,
  'form-words': /^[^\n]+$/u,
  'site-words': /^[^\n]+$/u,
  setting: /^[^\n]{1,200}$/u,
  // `::: tip 说明`, `{% note 说明 %}`, an address with its label.
  markup: /^[^\n]{1,300}$/u,
  repeated: /^[^\n]+$/u,
  template: /^[^\n。；！？：:]{1,80}$/u,
  annotation: /^[^\n]+$/u,
  'note-mark': /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+$|^.$|^\[[ivxlc]+\]$|^\[\^[^\s[\]]{1,40}\]:?$/u,
  footnote: /^[^\n]+$/u,
  // What a picture shows beside its text: a program told it by place and colour, not by words.
  seal: /^[^\n]{1,120}$/u,
  handwriting: /^[^\n]{1,120}$/u,
  noise: /^[^\n]{1,40}$/u,
  contents: /^[^\n]{1,120}$/u,
  // The editor may set aside whatever he likes, a line at a time.
  'set-aside': /^[^\n]+$/u,
  invisible: /^[\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Zs}\p{Mn}\p{Cs}]+$/u,
};

/** A text without white space: what the laws compare. */
export const solid = (text: string): string => text.replaceAll(/[\s\u0085]/gu, '');

/**
 * Law 1. Says how the published text of a circular differs from its source less the
 * listed furniture, white space aside; `undefined` where it does not. Order counts: a
 * text that was moved is not conserved.
 */
export function brokenConservation(
  source: string,
  furniture: readonly Removed[],
  published: string,
): string | undefined {
  let expected = '';
  let at = 0;
  for (const { kind, span } of [...furniture].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) return `furniture listed twice at ${span.start}`;
    const text = source.slice(span.start, span.end);
    if (FURNITURE[kind]?.test(text) !== true)
      return `no furniture of the kind ${kind}: ${JSON.stringify(text)}`;
    expected += source.slice(at, span.start);
    at = span.end;
  }
  const asMeant = oddMarksOf(source);
  expected = [...solid(expected + source.slice(at))].map(asMeant).join('');
  const actual = solid(published);
  if (expected === actual) return undefined;
  let i = 0;
  while (i < expected.length && expected[i] === actual[i]) i += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, i - 10), i + 20));
  return `differs at ${i}: source ${around(expected)}, published ${around(actual)}`;
}
