import type { Kind } from '#domain/schema.ts';
import { kindOfEnding } from '../words/documents.ts';
import { BRACKET_AT_END } from '../words/marks.ts';

/** What a title calls itself besides, behind its own end: …的意见——某某纲要（2031—2035）. */
const SECOND_TITLE = /(?<=.{6})——.+$/u;

/** A title that a text sets in the marks of names: 《某某方案》. */
const IN_MARKS = /^《(?<name>[^《》]+)》/u;

/** The kind of document that a title names; `document` where it names none. */
export function kindOfTitle(title: string): Kind {
  const bare = title.replace(IN_MARKS, '$<name>');
  const own = bare.replace(SECOND_TITLE, '');
  return (
    kindOfEnding(own.replace(BRACKET_AT_END, '')) ??
    kindOfEnding(bare.replace(BRACKET_AT_END, '')) ??
    'document'
  );
}
