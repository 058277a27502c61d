import type { Declarations } from '#domain/address-book/declarations.ts';
import type { AddressLine } from '#domain/address-book/lines.ts';
import type { KnownBy } from '#domain/verify/known-by.ts';
import { addTexts, type Text } from './collect.ts';
import { type Problem, publish } from './publish.ts';

/** What can be told from the texts alone. Lists, and what is declared of them, only a built site shows. */
const OF_TEXTS: ReadonlySet<Problem['kind']> = new Set(['lost', 'changed', 'another-text', 'moved']);

/**
 * What would forbid publishing these circulars, as far as their texts tell: within a moment
 * what a build tells at its end. The build is asked all the same.
 */
export function foresee(
  addressBook: readonly AddressLine[],
  circulars: readonly KnownBy[],
  declarations: Declarations,
): readonly Problem[] {
  const texts = new Map<string, Text>();
  for (const circular of circulars) addTexts(texts, circular);
  const built = [...texts].map(([address, text]) => ({ address, ...text, counted: {}, title: '' }));
  const ofTexts = addressBook.filter(({ fingerprint }) => fingerprint !== null);
  const outcome = publish(ofTexts, built, declarations);
  return 'problems' in outcome ? outcome.problems.filter(({ kind }) => OF_TEXTS.has(kind)) : [];
}
