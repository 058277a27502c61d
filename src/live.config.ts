import { defineLiveCollection } from 'astro:content';
import { LOADERS } from '#archive/load/loaders.ts';

export const collections = {
  circulars: defineLiveCollection({ loader: LOADERS.circulars }),
  measures: defineLiveCollection({ loader: LOADERS.measures }),
  sources: defineLiveCollection({ loader: LOADERS.sources }),
  links: defineLiveCollection({ loader: LOADERS.links }),
  instruments: defineLiveCollection({ loader: LOADERS.instruments }),
  terms: defineLiveCollection({ loader: LOADERS.terms }),
  topics: defineLiveCollection({ loader: LOADERS.topics }),
  archive: defineLiveCollection({ loader: LOADERS.archive }),
  issuers: defineLiveCollection({ loader: LOADERS.issuers }),
  synonyms: defineLiveCollection({ loader: LOADERS.synonyms }),
};
