import { type RecordText, runsOf, titleOf } from '#domain/search/records.ts';
import type { Catalogue } from './catalogue.ts';
import { excerptOf, marked, plainText, type Stretch } from './excerpt.ts';
import type { Found, Rung } from './ladder.ts';

export interface SearchResult {
  /** From the site's root. */
  readonly url: string;
  /** The circular's id. */
  readonly circular: string;
  /** Of the measure or question; `null` for other text of the circular. */
  readonly key: string | null;
  readonly title: string;
  readonly excerpt: string;
  /** `exact`: holds the query as it was typed; `jump`: is named by it; the others come near. */
  readonly rung: Rung;
  readonly circularTitle: string;
  /** What else tells the circular from others of its title; mostly empty. */
  readonly apart: string;
  /** What a text calls the measure or question in its circular: 第14项; empty for other text. */
  readonly place: string;
  /** How an official text cites it. */
  readonly citation: string;
  readonly docNumber: string | null;
  readonly year: number | null;
  readonly issuers: readonly string[];
  /** As readers call it. */
  readonly kind: string;
  /** Further results of the same circular that are folded into this one. */
  readonly more: number;
  /** What of the query stands in it, folded: what its page marks. */
  readonly phrases: readonly string[];
  /** Title and excerpt with the matches told apart. */
  readonly marks: { readonly title: readonly Stretch[]; readonly excerpt: readonly Stretch[] };
}

/** A result as readers see it. */
export function resultOf(
  records: Catalogue,
  { number, rung, phrases }: Found,
  text: RecordText,
  more: number,
): SearchResult {
  const title = titleOf(text);
  const { circular, key, url } = records.place(number);
  const place = key === null ? '' : (circular.called?.[key] ?? `第${key}项`);
  const excerpt = excerptOf(runsOf(text), phrases, title);
  return {
    url,
    circular: circular.id,
    key,
    title,
    excerpt: plainText(excerpt).replace(/\s*\n\s*/gu, ' '),
    rung,
    circularTitle: circular.title,
    apart: circular.apart ?? '',
    place,
    citation: circular.citation + place,
    docNumber: circular.docNumber,
    year: circular.year,
    issuers: records.issuersOf(circular).map(({ short }) => short),
    kind: records.kindOf(circular),
    more,
    phrases,
    marks: { title: marked(title, phrases), excerpt },
  };
}
