import type { Kind } from '#domain/schema.ts';
import { kindOfEnding } from '../words/documents.ts';
import { BRACKET_AT_END } from '../words/marks.ts';

/** What a title calls itself besides, behind its own end: …的意见——某某纲要（2031—2035）. */
const SECOND_TITLE = /(?<=.{6})——.+$/u;

/** The kind of document that a title names; `document` where it names none. */
export function kindOfTitle(title: string): Kind {
  const own = title.replace(SECOND_TITLE, '');
  return (
    kindOfEnding(own.replace(BRACKET_AT_END, '')) ??
    kindOfEnding(title.replace(BRACKET_AT_END, '')) ??
    'document'
  );
}
