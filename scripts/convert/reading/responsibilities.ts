import type { Inline, InlineRole, Paragraph } from '#domain/elements.ts';
import { WHITE_SPACE } from '../character-kinds.ts';
import type { ParsedCircular, SourceText } from '../types.ts';
import { outcomesOf } from './outcomes.ts';
import type { SetResponsibility } from './resolve.ts';

/**
 * The circular with the words that say who answers as the editor set them. The text stays where
 * it is; who answers is a field, which he sets by itself.
 */
export function withResponsibilities(
  source: SourceText,
  parsed: ParsedCircular,
  set: readonly SetResponsibility[],
): ParsedCircular {
  if (set.length === 0) return parsed;
  const starts = new Map<string, number[]>();
  for (const { key, is, start } of outcomesOf(source, parsed))
    if (key !== undefined && (is === 'measure' || is === 'measureText'))
      starts.set(key, [...(starts.get(key) ?? []), start]);
  return {
    ...parsed,
    units: parsed.units.map((unit) => {
      const own = starts.get(unit.head.key);
      if (own === undefined) return unit;
      const paragraphs = unit.paragraphs.map((paragraph, i) => {
        const start = own[i];
        return start === undefined ? paragraph : withSet(paragraph, offsetsFrom(source, start), set);
      });
      return { ...unit, paragraphs };
    }),
  };
}

/** The offsets in the decoded text of the characters that are no white space, from one on. */
function* offsetsFrom({ text, offsets }: SourceText, start: number): Generator<number> {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < text.length; at += 1)
    if (!WHITE_SPACE.test(text[at] as string)) yield offsets[at] as number;
}

/** Roles of which the editor may say that they are the other. */
const OTHER: Partial<Record<InlineRole, InlineRole>> = {
  text: 'responsibility',
  entry: 'responsibility',
  responsibility: 'text',
};

function withSet(
  paragraph: Paragraph,
  offsets: Generator<number>,
  set: readonly SetResponsibility[],
): Paragraph {
  const made: Inline[] = [];
  for (const { role, text } of paragraph) {
    let run: Inline | undefined;
    let said: InlineRole = role;
    for (let at = 0; at < text.length; at += 1) {
      const c = text[at] as string;
      if (!WHITE_SPACE.test(c)) {
        const offset = offsets.next().value as number;
        const other = OTHER[role];
        const told = set.find(({ span }) => span.start <= offset && offset < span.end);
        const changes = told !== undefined && told.answers !== (role === 'responsibility');
        said = changes && other !== undefined ? other : role;
      }
      if (run?.role === said) run = { role: said, text: run.text + c };
      else {
        if (run !== undefined) made.push(run);
        run = { role: said, text: c };
      }
    }
    if (run !== undefined) made.push(run);
  }
  return made;
}
