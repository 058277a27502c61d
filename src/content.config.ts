import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import {
  type CircularData,
  circularLoader,
  linksLoader,
  sourceLoader,
  type UnitData,
  unitLoader,
} from '#archive/load/collections.ts';
import { instrumentLoader, subjectLoader, termLoader } from '#archive/load/lists.ts';
import { archiveLoader, issuerLoader, synonymLoader } from '#archive/load/registry.ts';
import type { CircularLinks } from '#domain/links.ts';
import type { Instrument, Subject, Term } from '#domain/lists.ts';
import type { ArchiveIdentity, Issuer, Source } from '#domain/schema.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';

// The loaders validate by the schemas of src/domain, so that an error names file and line.
export const collections = {
  circulars: defineCollection({ loader: circularLoader(), schema: z.custom<CircularData>() }),
  measures: defineCollection({ loader: unitLoader(), schema: z.custom<UnitData>() }),
  sources: defineCollection({ loader: sourceLoader(), schema: z.custom<Source>() }),
  links: defineCollection({ loader: linksLoader(), schema: z.custom<CircularLinks>() }),
  instruments: defineCollection({ loader: instrumentLoader(), schema: z.custom<Instrument>() }),
  terms: defineCollection({ loader: termLoader(), schema: z.custom<Term>() }),
  topics: defineCollection({ loader: subjectLoader(), schema: z.custom<Subject>() }),
  archive: defineCollection({ loader: archiveLoader(), schema: z.custom<ArchiveIdentity>() }),
  issuers: defineCollection({ loader: issuerLoader(), schema: z.custom<Issuer>() }),
  synonyms: defineCollection({ loader: synonymLoader(), schema: z.custom<{ rows: Synonyms }>() }),
};
