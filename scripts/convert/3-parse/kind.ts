import type { Kind } from '#domain/schema.ts';
import { kindOfEnding } from '../words/documents.ts';
import { BRACKET_AT_END } from '../words/marks.ts';

/** The kind of document that a title names; `document` where it names none. */
export function kindOfTitle(title: string): Kind {
  return kindOfEnding(title.replace(BRACKET_AT_END, '')) ?? 'document';
}
