import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { circularGrammar } from './circular-grammar.ts';

/** A run of characters of a line, and the class that colours it. */
export interface ColouredRun {
  readonly text: string;
  readonly className?: string;
}

/** Scope ↔ class; the colours themselves, light and dark, are the style sheet's. */
const CLASSES: readonly (readonly [scope: string, className: string])[] = [
  ['markup.heading', 'tok-heading'],
  ['constant.numeric', 'tok-number'],
  ['constant.other.docnumber', 'tok-docnumber'],
  ['string.reference', 'tok-reference'],
  ['entity.responsibility', 'tok-responsibility'],
  ['keyword.label', 'tok-label'],
  ['punctuation.markup', 'tok-markup'],
];

// Shiki joins runs of one colour: each scope gets a colour of its own, that is never shown.
const THEME = {
  name: 'circular',
  type: 'light' as const,
  fg: '#000000',
  bg: '#ffffff',
  settings: CLASSES.map(([scope], i) => ({ scope, settings: { foreground: colourOf(i) } })),
};
const CLASS_BY_COLOUR = new Map(CLASSES.map(([, className], i) => [colourOf(i), className]));

let highlighter: Promise<HighlighterCore> | undefined;

/** The lines of a file as received, each cut into runs. */
export async function highlightCircular(lines: readonly string[]): Promise<ColouredRun[][]> {
  highlighter ??= createHighlighterCore({
    themes: [THEME],
    langs: [circularGrammar],
    engine: createJavaScriptRegexEngine(),
  });
  const { codeToTokensBase } = await highlighter;
  const coloured = codeToTokensBase(lines.join('\n'), { lang: 'circular', theme: 'circular' });
  return coloured.map((tokens) =>
    tokens.map(({ content, color }) => {
      const className = CLASS_BY_COLOUR.get(color?.toLowerCase() ?? '');
      return { text: content, ...(className === undefined ? {} : { className }) };
    }),
  );
}

/** The runs of a part of a line. */
export function runsWithin(runs: readonly ColouredRun[], start: number, end: number): ColouredRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return text === '' ? [] : [{ ...run, text }];
  });
}

function colourOf(index: number): string {
  return `#0000${(index + 1).toString(16).padStart(2, '0')}`;
}
