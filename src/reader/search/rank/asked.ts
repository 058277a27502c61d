import type { DirectoryCircular } from '#domain/search/records.ts';
import type { Term } from '../ask/query.ts';
import type { Catalogue } from './catalogue.ts';

/** Words of a query by what they are for: to name circulars, or to say what is looked for in them. */
export interface Asked {
  /** Those that say what is looked for. */
  readonly terms: readonly Term[];
  /** The query (folded) without the years, issuers, kinds and numbers by which it names circulars. */
  readonly text: string;
  /** Whether a record stands in a circular that is named by all of these; where none is, any does. */
  isMeant(number: number): boolean;
}

/** @param whole all of the query as one phrase, folded */
export function askedOf(
  terms: readonly Term[],
  whole: string,
  { names, place }: Pick<Catalogue, 'names' | 'place'>,
): Asked {
  const fields = new Map<Term, ReadonlySet<DirectoryCircular>>();
  for (const term of terms) {
    const named = [...names.named(term.forms)].filter(([, by]) => by === 'field');
    if (named.length > 0) fields.set(term, new Set(named.map(([circular]) => circular)));
  }
  const isNamed = (circular: DirectoryCircular): boolean =>
    [...fields.values()].every((circulars) => circulars.has(circular));
  // What stands in the title of a circular that is named is a part of its name.
  const isPartOfName = ({ forms }: Term): boolean =>
    [...names.named(forms).keys(), ...forms.flatMap(names.abridged)].some(isNamed);
  // One word alone is looked for, whatever it names.
  const several = terms.length > 1;
  return {
    terms: several ? terms.filter((term) => !fields.has(term) && !isPartOfName(term)) : terms,
    text: [...fields.keys()].reduce((text, { forms }) => text.replace(forms[0] ?? '', ' '), whole),
    isMeant: (number) => !several || isNamed(place(number).circular),
  };
}
