import { z } from 'astro/zod';
import { CIRCULAR_ID } from './schema.ts';

/**
 * What follows from several circulars together: which words of a text lead where. Kept in
 * `content/links/<circular>.json`, apart from the texts, because it changes when another
 * circular comes in.
 *
 * Spans are UTF-16 offsets, half open, into a text as published: for a measure or question
 * `wholeText(paragraphs)` of elements.ts (number, title, text and responsibility of every
 * paragraph, paragraphs joined by one line feed), for a block of the circular its `text`.
 * No span reaches over a line feed, and no two spans of one text overlap, except that terms
 * may stand inside each other's text and inside an instrument's name.
 */

const span = {
  start: z.int().nonnegative().describe('UTF-16 offset into the text as published'),
  end: z.int().positive().describe('the first offset behind it'),
};

/** Words that name a place in this circular or in another of the archive: 第三条, 附件2. */
export const referenceLinkSchema = z.strictObject({
  ...span,
  /** Address from the root of the site, with a fragment where it needs one. */
  to: z.string(),
  /** What stands there, in a reader's words: 第三条, 附件2. */
  name: z.string(),
});
export type ReferenceLink = z.infer<typeof referenceLinkSchema>;

/** Words that name an instrument: 《…》 with its marks, or a short name without them. */
export const instrumentLinkSchema = z.strictObject({
  ...span,
  /** Id in `content/instruments.json`. */
  id: z.string(),
});
export type InstrumentLink = z.infer<typeof instrumentLinkSchema>;

/** Words that name a term, without quotation marks around them. */
export const termLinkSchema = z.strictObject({
  ...span,
  /** Id in `content/terms.json`. */
  id: z.string(),
  /** Whether it stands in quotation marks here. */
  quoted: z.boolean(),
});
export type TermLink = z.infer<typeof termLinkSchema>;

/** A subject assigned to a measure. */
export const subjectLinkSchema = z.strictObject({
  /** Id in `content/topics.json`. */
  id: z.string(),
  score: z.number(),
  /** The words that spoke for it; empty where the editor set it. */
  words: z.array(z.string()),
});
export type SubjectLink = z.infer<typeof subjectLinkSchema>;

/** A measure on the same matter. */
export const relatedLinkSchema = z.strictObject({
  id: z.string().describe('circular and key, id/key'),
  score: z.number().min(0).max(1).describe('how near, 0 to 1; 1 where the editor has confirmed it'),
  same: z.boolean().describe('whether it is told to be the same matter; else it is only alike'),
  reasons: z.array(z.string()).describe("in a reader's words"),
  wording: z.array(z.string()).describe('what both texts say in the same words, the most telling first'),
});
export type RelatedLink = z.infer<typeof relatedLinkSchema>;

/** The same matter in a circular that its own is compared with: of the same issuer, or of the same name. */
export const lineageLinkSchema = z.strictObject({
  id: z.string().describe('circular and key, id/key'),
  confirmed: z.boolean().describe('whether the editor has confirmed it'),
  sameIssuer: z
    .boolean()
    .describe('whether both circulars have an issuer in common; else it is a like matter elsewhere'),
  reasons: z.array(z.string()).describe("in a reader's words"),
});
export type LineageLink = z.infer<typeof lineageLinkSchema>;

/** A measure of another circular of which a subject alone tells. */
export const subjectInCommonSchema = z.strictObject({
  id: z.string().describe('circular and key, id/key'),
  subject: z
    .string()
    .describe('id in `content/topics.json` of what both are about, one of them before all else'),
});
export type SubjectInCommon = z.infer<typeof subjectInCommonSchema>;

/** Links of any text: in order of their places. */
export const textLinksSchema = z.strictObject({
  references: z.array(referenceLinkSchema),
  instruments: z.array(instrumentLinkSchema),
  terms: z.array(termLinkSchema),
});
export type TextLinks = z.infer<typeof textLinksSchema>;

/** Links of a measure or question. */
export const unitLinksSchema = textLinksSchema.extend({
  topics: z.array(subjectLinkSchema),
  /**
   * Best first: those of other circulars, at most eight, then those of its own, at most four. Answers of other issuers
   * are among the first; for a question they are measures of other issuers.
   */
  related: z.array(relatedLinkSchema),
  /** For a measure, the interview answers that report on it; for a question, the measures it reports on. */
  reports: z.array(relatedLinkSchema),
  lineage: z.array(lineageLinkSchema),
  /**
   * What a measure without a counterpart in a circular that its own is set side by side with is like there, and
   * what is so like it: a part of it may have gone on there.
   */
  alike: z.array(lineageLinkSchema),
  /** Where words find few in other circulars: what is about the same subject there, best first. */
  ofSubject: z.array(subjectInCommonSchema),
});
export type UnitLinks = z.infer<typeof unitLinksSchema>;

/** `content/links/<circular>.json`. */
export const circularLinksSchema = z.strictObject({
  id: z.string().regex(CIRCULAR_ID),
  /** Ids of the circulars that it is set side by side with, in order of their dates. */
  compare: z.array(z.string()),
  /** By key; every measure and question has an entry. */
  units: z.record(z.string(), unitLinksSchema),
  /** By `blockKey`: the blocks outside measures that have a link (notice, preamble, closing). */
  head: z.record(z.string(), textLinksSchema),
});
export type CircularLinks = z.infer<typeof circularLinksSchema>;

/** Name of a block in `head`: index of the part and of the block in it, from 0. */
export const blockKey = (part: number, block: number): string => `${part}-${block}`;

export const noLinks = (): UnitLinks => ({
  references: [],
  instruments: [],
  terms: [],
  topics: [],
  related: [],
  reports: [],
  lineage: [],
  alike: [],
  ofSubject: [],
});

/** The circular of a measure, of which the id is `circular/key`. */
export const circularOf = (id: string): string => id.slice(0, id.indexOf('/'));
