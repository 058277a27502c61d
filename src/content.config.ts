import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { ArchiveIdentity, Issuer, Source } from '#domain/schema.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import {
  type CircularData,
  circularLoader,
  sourceLoader,
  type UnitData,
  unitLoader,
} from './loaders/collections.ts';
import { archiveLoader, issuerLoader, synonymLoader } from './loaders/registry.ts';

// The loaders validate by the schemas of src/domain, so that an error names file and line.
export const collections = {
  circulars: defineCollection({ loader: circularLoader(), schema: z.custom<CircularData>() }),
  measures: defineCollection({ loader: unitLoader(), schema: z.custom<UnitData>() }),
  sources: defineCollection({ loader: sourceLoader(), schema: z.custom<Source>() }),
  archive: defineCollection({ loader: archiveLoader(), schema: z.custom<ArchiveIdentity>() }),
  issuers: defineCollection({ loader: issuerLoader(), schema: z.custom<Issuer>() }),
  synonyms: defineCollection({ loader: synonymLoader(), schema: z.custom<{ rows: Synonyms }>() }),
};
