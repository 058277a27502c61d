import { type Field, makesContents } from './fields.ts';

/** A line of a table of contents ends in the page on which its matter stands. */
const ENTRY = /(?:\t|[.…·．]{2,}|\s{2,})\s*[-—]?\s*(?:\d{1,4}|[ivxlIVXL]{1,6})\s*[-—]?\s*$/u;
const LONGEST_ENTRY = 120;
/** Word's own styles of such a table: toc 1, TOC Heading. */
const ENTRY_STYLE = /^toc ?(?:\d|heading)$/u;
const HEADING = /^[\s【[]*目\s*[录錄次][\s】\]]*$/u;

/** What a document says of a paragraph that may stand in a table of contents. */
export interface ContentsSigns {
  /** The name of its style. */
  readonly name: string;
  /** Whether it leads to a place of the document. */
  readonly linked: boolean;
  /** Whether it stands in what the document itself calls a table of contents. */
  readonly control: boolean;
  readonly fields: readonly Field[];
}

/**
 * Whether a paragraph is a line of a table of contents. A field whose end was deleted goes on
 * to the end of the document, and controls are drawn around anything: each line must look like one.
 */
export function isContents(text: string, { name, linked, control, fields }: ContentsSigns): boolean {
  if (text.trim() === '' || text.length > LONGEST_ENTRY) return false;
  if (ENTRY_STYLE.test(name.toLowerCase())) return true;
  const entry = ENTRY.test(text) || linked;
  if (control) return entry || isHeading(text);
  return entry && makesContents(fields);
}

/** 目录 with or without white space inside. */
export const isHeading = (text: string): boolean => HEADING.test(text);
