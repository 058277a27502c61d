import { z } from 'astro/zod';
import { instrumentAddress, termAddress } from '#domain/addresses.ts';
import { type Instrument, instrumentSchema, type Term, termSchema } from '#domain/lists.ts';

/**
 * `data/instruments.json` and `data/terms.json`: what texts of several circulars name, each
 * with every place that names it.
 */

const placeSchema = z.strictObject({
  circular: z.string().describe('id of the circular'),
  key: z
    .string()
    .nullable()
    .describe('key of the measure or question; null where it stands in a notice, a preamble or a heading'),
  url: z.string().describe("the sentence or block, relative to the site's root"),
  text: z.string().describe('the words that name it, as printed'),
  sentence: z.string().describe('the sentence around them; a long one is cut, marked …'),
});
export type PlaceData = z.infer<typeof placeSchema>;

const common = {
  url: z.string().describe("its page, relative to the site's root"),
  places: z.array(placeSchema).describe('in the order of the archive'),
};

export const instrumentsDataSchema = z
  .strictObject({
    $schema: z.string(),
    instruments: z
      .array(instrumentSchema.extend(common))
      .describe('most cited first; `circular` is null for what the archive does not hold yet'),
  })
  .meta({ title: 'Cited instruments', description: 'What the circulars cite: /data/instruments.json' });
export type InstrumentsDataFile = z.infer<typeof instrumentsDataSchema>;

export const termsDataSchema = z
  .strictObject({
    $schema: z.string(),
    terms: z.array(termSchema.extend(common)).describe('those of most circulars first'),
  })
  .meta({
    title: 'Quoted terms',
    description: 'Terms in quotation marks that stand in two measures or more: /data/terms.json',
  });
export type TermsDataFile = z.infer<typeof termsDataSchema>;

/** A list entry with its places. */
interface WithPlaces<T> {
  readonly entry: T;
  readonly places: readonly PlaceData[];
}

/** `data/instruments.json`, of instruments in the order given. */
export function instrumentsData(cited: readonly WithPlaces<Instrument>[]): InstrumentsDataFile {
  return {
    $schema: 'schema/instruments.schema.json',
    instruments: cited.map(({ entry, places }) => ({
      ...entry,
      url: instrumentAddress(entry.id),
      places: [...places],
    })),
  };
}

/** `data/terms.json`, of terms in the order given. */
export function termsData(used: readonly WithPlaces<Term>[]): TermsDataFile {
  return {
    $schema: 'schema/terms.schema.json',
    terms: used.map(({ entry, places }) => ({ ...entry, url: termAddress(entry.id), places: [...places] })),
  };
}
